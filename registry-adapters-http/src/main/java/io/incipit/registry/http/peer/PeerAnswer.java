// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.model.Holder;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What came of asking another node. */
public sealed interface PeerAnswer {

    /** Enough for a message. */
    int LONGEST_REASON = 300;

    /** In refusals: the node that has the right to write. */
    String HOLDER_NODE = "X-Incipit-Holder-Node";

    /** In refusals: where other nodes reach the one that has the right to write. */
    String HOLDER_URL = "X-Incipit-Holder-Url";

    /**
     * What the answer says. Whoever stands in between, and whoever else a wrong URL leads to, does not know how to answer
     * as the node that was meant.
     */
    static PeerAnswer of(HttpResponse<byte[]> response, Addressee addressee) {
        boolean itself = response.headers().allValues(Addressee.NODE).contains(addressee.nodeId());
        if (response.statusCode() == 421) {
            return new Declined(itself ? holder(response) : Optional.empty(), beginning(response.body()));
        }
        return itself
                ? new Answered(response)
                : new Failed(
                        "HTTP %d, and not from that node: it is stopping, or its URL leads to something else"
                                .formatted(response.statusCode()),
                        true);
    }

    private static Optional<Holder> holder(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue(HOLDER_NODE)
                .flatMap(node -> response.headers().firstValue(HOLDER_URL).map(url -> new Holder(node, url)));
    }

    private static String beginning(byte[] body) {
        return new String(body, 0, Math.min(body.length, LONGEST_REASON), UTF_8);
    }

    /** The node has done what it was asked, or refuses to: whoever asked is to be told. */
    record Answered(HttpResponse<byte[]> response) implements PeerAnswer {

        public int status() {
            return response.statusCode();
        }

        public byte[] body() {
            return response.body();
        }
    }

    /**
     * The node does not write, or another one was reached than was meant; nothing was written there.
     *
     * @param holder who writes, as far as that node knows
     * @param why for people
     */
    record Declined(Optional<Holder> holder, String why) implements PeerAnswer {}

    /**
     * There is no answer, and it is not known what happened.
     *
     * @param why for people
     * @param mayHaveArrived whether the node may have got the request all the same
     */
    record Failed(String why, boolean mayHaveArrived) implements PeerAnswer {}
}
