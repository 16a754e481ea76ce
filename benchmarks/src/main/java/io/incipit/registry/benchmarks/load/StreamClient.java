// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;

/** Asks over HTTP/2 without TLS, as a connection that began with HTTP/1.1 and was upgraded. */
record StreamClient(HttpClient client, java.net.http.HttpRequest request) implements Client {

    static StreamClient open(URI server, HttpRequest request) {
        return new StreamClient(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build(),
                java.net.http.HttpRequest.newBuilder(server.resolve(request.path()))
                        .header("Accept", HttpRequest.TYPE)
                        .build());
    }

    @Override
    public void ask() throws IOException {
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 || answer.version() != HttpClient.Version.HTTP_2) {
                throw new IOException("Status " + answer.statusCode() + " over " + answer.version());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** It ends when nobody knows it any more. */
    @Override
    public void close() {}
}
