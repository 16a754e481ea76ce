// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.http.peer.Addressee;
import io.incipit.registry.http.peer.PeerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which way a request came here.
 *
 * @param original as it was sent, with the name of the write among its headers
 * @param meant the node that another one sent it to; empty if it is a client's
 * @param self this node; may wait for Kafka, and fail, at the first question
 */
record Origin(PeerRequest original, Optional<Addressee> meant, Supplier<Addressee> self) {

    /** That of requests which write nothing. */
    static final Origin NOWHERE =
            new Origin(new PeerRequest("GET", "/", Map.of(Response.COMMAND, "none")), Optional.empty(), Origin::nobody);

    private static Addressee nobody() {
        return new Addressee("", "", "");
    }

    /** The name of the write as it was sent. */
    String command() {
        return original.headers().getOrDefault(Response.COMMAND, "");
    }

    /**
     * The way that writes of this request go.
     *
     * @throws HttpError 421 if it was sent to another node than this one
     */
    <P> P through(WritePort<P> port) {
        if (meant.isEmpty()) {
            return port.real();
        }
        self.get().difference(meant.get()).ifPresent(difference -> {
            throw HttpError.misdirected(
                    "This write is meant for another node: here the %s; nothing was written".formatted(difference));
        });
        return port.forwarded();
    }
}
