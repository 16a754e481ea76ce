// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.peer.Addressee;
import io.incipit.registry.http.peer.PeerAnswer.Answered;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Another node's answer, as it is given to the client: word for word. */
final class Relayed {

    private static final Set<String> KEPT = Set.of("content-type", "etag", "retry-after", "www-authenticate");

    private static final String OURS = "x-incipit-";

    private Relayed() {}

    static Response response(Answered answer) {
        Map<String, String> headers = new HashMap<>();
        answer.response().headers().map().forEach((name, values) -> {
            if (isKept(name)) {
                headers.put(name, String.join(", ", values));
            }
        });
        Payload payload = answer.body().length == 0 ? new Payload.None() : new Payload.Relayed(answer);
        return new Response(answer.status(), payload, headers);
    }

    private static boolean isKept(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KEPT.contains(lower) || (lower.startsWith(OURS) && !name.equalsIgnoreCase(Addressee.NODE));
    }

    /** The position from which on nodes know of the write; empty if nothing was written. */
    static OptionalLong position(Answered answer) {
        return answer.response()
                .headers()
                .firstValue(Response.OFFSET)
                .filter(offset -> offset.matches("[0-9]{1,18}"))
                .map(offset -> OptionalLong.of(Long.parseLong(offset)))
                .orElse(OptionalLong.empty());
    }
}
