// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.history.Answer.Deleted;
import io.incipit.registry.history.Answer.Found;
import io.incipit.registry.history.Answer.Listed;
import io.incipit.registry.history.Answer.Refused;
import io.incipit.registry.history.Answer.Registered;
import io.incipit.registry.history.Answer.Told;
import io.incipit.registry.history.Operation.DeleteSubject;
import io.incipit.registry.history.Operation.DeleteVersion;
import io.incipit.registry.history.Operation.ListVersions;
import io.incipit.registry.history.Operation.ReadId;
import io.incipit.registry.history.Operation.ReadVersion;
import io.incipit.registry.history.Operation.Register;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running node as a client of histories sees it. Thread-safe. */
record HttpNode(URI base) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /**
     * What a node answered.
     *
     * @param position the one that goes with a write; 0 without one
     */
    record Reply(Answer answer, long position) {}

    /**
     * Asks once.
     *
     * @param sent the position that the answer must not be older than; 0 if any will do
     * @return empty when the node did not answer, or said that it cannot now
     */
    Optional<Reply> ask(String command, Operation operation, long sent) {
        HttpRequest.Builder request =
                request(operation).timeout(LIMIT).header("Content-Type", "application/vnd.schemaregistry.v1+json");
        if (!operation.isRead()) {
            request.header("X-Incipit-Command", command);
        }
        if (sent > 0) {
            request.header("X-Incipit-Offset", Long.toString(sent));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return reply(operation, response);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Reply> reply(Operation operation, HttpResponse<byte[]> response) throws IOException {
        JsonNode body = JSON.readTree(response.body());
        long position = response.headers().firstValueAsLong("X-Incipit-Offset").orElse(0);
        return switch (response.statusCode()) {
            case 200 -> Optional.of(new Reply(answer(operation, body), position));
            case 404 -> Optional.of(new Reply(new Refused(), 0));
            case 429, 503, 504 -> Optional.empty();
            default ->
                throw new AssertionError(
                        "%s was answered with %d: %s".formatted(operation, response.statusCode(), body));
        };
    }

    private HttpRequest.Builder request(Operation operation) {
        if (operation instanceof Register asked) {
            return to("/subjects/" + asked.subject() + "/versions")
                    .POST(BodyPublishers.ofString(
                            JSON.valueToTree(Map.of("schema", asked.content())).toString()));
        }
        if (operation instanceof DeleteVersion asked) {
            return to("/subjects/%s/versions/%d".formatted(asked.subject(), asked.version()))
                    .DELETE();
        }
        if (operation instanceof DeleteSubject asked) {
            return to("/subjects/" + asked.subject()).DELETE();
        }
        if (operation instanceof ReadVersion asked) {
            String version = asked.version() == 0 ? "latest" : Integer.toString(asked.version());
            return to("/subjects/" + asked.subject() + "/versions/" + version);
        }
        if (operation instanceof ListVersions asked) {
            return to("/subjects/" + asked.subject() + "/versions");
        }
        return to("/schemas/ids/" + ((ReadId) operation).id());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static Answer answer(Operation operation, JsonNode body) {
        if (operation instanceof Register) {
            return new Registered(body.path("version").asInt(), body.path("id").asInt());
        }
        if (operation instanceof DeleteVersion) {
            return new Deleted(List.of(body.asInt()));
        }
        if (operation instanceof DeleteSubject) {
            return new Deleted(numbers(body));
        }
        if (operation instanceof ReadVersion) {
            return new Found(
                    body.path("version").asInt(),
                    body.path("id").asInt(),
                    body.path("schema").asText());
        }
        return operation instanceof ListVersions
                ? new Listed(numbers(body))
                : new Told(body.path("schema").asText());
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }
}
