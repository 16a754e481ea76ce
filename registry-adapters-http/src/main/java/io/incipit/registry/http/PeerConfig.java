// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.tls.PeerTls;
import java.util.Set;

/**
 * How this server works with others on the same log.
 *
 * @param forwarding whether writes that another node has the right to are sent to it; they are refused with 421 otherwise
 * @param topic that holds the log; what other nodes send here must be meant for it
 * @param nodeId who this node is among those of the topic; what other nodes send here must be meant for it
 * @param headers of clients that are sent on beside those that always are; names in any case
 */
public record PeerConfig(boolean forwarding, String topic, String nodeId, Set<String> headers, PeerTls tls) {

    /** A server that sends nothing on, and that no other node knows of. */
    public static final PeerConfig ALONE = new PeerConfig(false, "", "", Set.of(), PeerTls.DEFAULT);

    public PeerConfig {
        headers = Set.copyOf(headers);
    }
}
