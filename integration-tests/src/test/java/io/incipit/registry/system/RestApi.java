// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A registry as a client sees it, with no retries. Thread-safe. */
public record RestApi(URI base) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A registry answers within 10 s, whatever happens to its broker; the rest is for slow machines. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    /**
     * What a registry answered.
     *
     * @param body missing when there is none
     */
    public record Answer(int status, JsonNode body) {

        public int errorCode() {
            return body.path("error_code").asInt();
        }

        public String message() {
            return body.path("message").asText();
        }
    }

    /** Whether somebody answers there. */
    public boolean isUp() {
        try {
            return get("/").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public Answer register(String subject, String schema) {
        return post("/subjects/" + subject + "/versions", Map.of("schema", schema));
    }

    public Answer setCompatibility(String subject, String level) {
        return send("PUT", "/config/" + subject, Map.of("compatibility", level));
    }

    public Answer post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    /** In a type that only this registry has. */
    public Answer post(String path, Map<String, ?> body, String accept) {
        return send("POST", path, body, Map.of("Accept", accept));
    }

    public Answer get(String path) {
        return send("GET", path, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, Map.of());
    }

    private Answer send(String method, String path, Map<String, ?> body) {
        return send(method, path, body, Map.of());
    }

    /**
     * Sends whatever a client may send.
     *
     * @param headers beside those that every request has
     * @throws UncheckedIOException when no answer comes
     */
    public Answer send(String method, String path, Map<String, ?> body, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(LIMIT)
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .method(
                            method,
                            body.isEmpty()
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            headers.forEach(request::setHeader);
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }
}
