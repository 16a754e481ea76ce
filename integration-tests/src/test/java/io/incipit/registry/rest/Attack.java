// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A request, to go out byte for byte.
 *
 * @param what names it in a report
 * @param target path and query as they are spelled
 * @param headers whole lines
 * @param body one character a byte
 */
record Attack(String what, String method, String target, List<String> headers, String body) {

    private static final int SHOWN = 160;

    Attack {
        headers = List.copyOf(headers);
    }

    static Attack of(String what, String method, String target) {
        return new Attack(what, method, target, List.of(), "");
    }

    /** @param text of which the body holds the UTF-8 bytes */
    Attack withText(String text) {
        return withBytes(new String(text.getBytes(UTF_8), ISO_8859_1));
    }

    Attack withBytes(String bytes) {
        return new Attack(what, method, target, headers, bytes);
    }

    Attack withHeader(String line) {
        return new Attack(what, method, target, List.of(line), body);
    }

    byte[] bytes() {
        StringBuilder message =
                new StringBuilder().append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: test\r\n");
        headers.forEach(line -> message.append(line).append("\r\n"));
        if (!body.isEmpty()) {
            message.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return message.append("\r\n").append(body).toString().getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
        return "%s: %s %s %s".formatted(what, method, shown(target), shown(body));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }
}
