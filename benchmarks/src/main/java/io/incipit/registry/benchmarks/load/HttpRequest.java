// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A request, again and again.
 *
 * @param head the first line without the version
 * @param body empty if there is none
 */
public record HttpRequest(String head, String body) {

    /** Without a body. */
    public static HttpRequest get(String path) {
        return new HttpRequest("GET " + path, "");
    }

    /** With a body in JSON. */
    public static HttpRequest post(String path, String body) {
        return new HttpRequest("POST " + path, body);
    }

    /** So many of them, one after the other. */
    public byte[] bytes(int times) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
        byte[] start = (head
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/vnd.schemaregistry.v1+json\r\n"
                        + "Content-Type: application/vnd.schemaregistry.v1+json\r\n" + length + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            bytes.writeBytes(start);
            bytes.writeBytes(content);
        }
        return bytes.toByteArray();
    }
}
