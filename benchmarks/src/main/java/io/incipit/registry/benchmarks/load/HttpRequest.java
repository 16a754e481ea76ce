// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A request, again and again.
 *
 * @param path with its query
 * @param header one more than all have; empty if there is none
 * @param body empty if there is none
 */
public record HttpRequest(String method, String path, String header, String body) {

    /** What all requests accept, and send if they send anything. */
    static final String TYPE = "application/vnd.schemaregistry.v1+json";

    /** Without a body. */
    public static HttpRequest get(String path) {
        return new HttpRequest("GET", path, "", "");
    }

    /** Without a body. */
    public static HttpRequest delete(String path) {
        return new HttpRequest("DELETE", path, "", "");
    }

    /** With a body in JSON. */
    public static HttpRequest post(String path, String body) {
        return new HttpRequest("POST", path, "", body);
    }

    /** With a body in JSON. */
    public static HttpRequest put(String path, String body) {
        return new HttpRequest("PUT", path, "", body);
    }

    /** The same with this header. */
    HttpRequest with(String line) {
        return new HttpRequest(method, path, line, body);
    }

    /** So many of them, one after the other. */
    public byte[] bytes(int times) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
        String extra = header.isEmpty() ? "" : header + "\r\n";
        byte[] start = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + TYPE + "\r\nContent-Type: "
                        + TYPE + "\r\n" + extra + length + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            bytes.writeBytes(start);
            bytes.writeBytes(content);
        }
        return bytes.toByteArray();
    }
}
