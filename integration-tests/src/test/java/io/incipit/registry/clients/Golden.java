// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.system.RestApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a client wrote, with all that is needed to read it without the client and without a registry. The serializers'
 * own tests read it from the file that this makes.
 */
record Golden(JsonNode json) {

    /** Set to {@code true} to write the files anew, after a client was given another version. */
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Golden of(RestApi registry, Map<ClientTopic, List<Sent>> written) {
        ObjectNode golden = ClientTopic.JSON.createObjectNode();
        ArrayNode topics = golden.putArray("topics");
        written.forEach((topic, messages) -> {
            ObjectNode told = topic.json().deepCopy();
            topics.add(told);
            messages.forEach(message -> told.withArrayProperty("messages").add(message.json()));
        });
        ArrayNode schemas = golden.putArray("schemas");
        registry.get("/subjects").body().forEach(subject -> {
            String versions = "/subjects/" + subject.asText() + "/versions";
            registry.get(versions).body().forEach(version -> {
                RestApi.Answer schema = registry.get(versions + "/" + version);
                // When it was registered is no part of it.
                schemas.add(((ObjectNode) schema.body()).without(List.of("ts", "deleted")));
            });
        });
        return new Golden(golden);
    }

    /** What stands in the file, which is written first if that is asked for. */
    static Golden read(Path file, Golden now) {
        try {
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                ClientTopic.JSON
                        .copy()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValue(file.toFile(), now.json);
            }
            return new Golden(ClientTopic.JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
