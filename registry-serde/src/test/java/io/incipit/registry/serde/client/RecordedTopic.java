// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a client of another language wrote to a topic, as a golden file keeps it.
 *
 * @param schemas all of the registry that it wrote with
 */
public record RecordedTopic(JsonNode json, JsonNode schemas) {

    /** The topics of the files {@code messages/clients/CLIENT.TYPE.json} beside the given test. */
    public static Stream<RecordedTopic> all(Class<?> test, String type, List<String> clients) throws IOException {
        List<RecordedTopic> all = new ArrayList<>();
        for (String client : clients) {
            try (InputStream bytes = test.getResourceAsStream("/messages/clients/" + client + "." + type + ".json")) {
                JsonNode golden = new ObjectMapper().readTree(Objects.requireNonNull(bytes));
                golden.path("topics").forEach(topic -> all.add(new RecordedTopic(topic, golden.path("schemas"))));
            }
        }
        return all.stream();
    }

    public String name() {
        return json.path("topic").asText();
    }

    /** What a serializer needs to write as the client wrote. */
    public Map<String, Object> writing() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("auto.register.schemas", false);
        settings.put("use.schema.id", id());
        settings.put(
                "value.schema.id.serializer",
                json.path("framing").asText().equals("guid-header") ? "header" : "prefix");
        return settings;
    }

    /** Whether the reader has a schema of its own, which is then the latest. */
    public boolean hasReader() {
        return json.has("reader");
    }

    public InMemoryRegistry registry() {
        InMemoryRegistry registry = new InMemoryRegistry();
        schemas.forEach(schema -> registry.put(
                schema.path("subject").asText(),
                schema.path("id").asInt(),
                UUID.fromString(schema.path("guid").asText()),
                definition(schema.path("schema").asText(), schema.path("references"))));
        if (hasReader()) {
            SchemaDefinition newer = definition(json.path("reader").asText(), json.path("references"));
            registry.put(name() + "-value", 1000, UUID.nameUUIDFromBytes(new byte[] {1}), newer);
        }
        return registry;
    }

    public List<ClientMessage> messages() {
        return stream("messages").map(ClientMessage::of).toList();
    }

    public Stream<JsonNode> data() {
        return stream("data");
    }

    /** What a reader sees. */
    public Stream<JsonNode> read() {
        return stream(json.has("read") ? "read" : "data");
    }

    /** What the schema refers to, each after what it refers to itself. */
    public Stream<JsonNode> references() {
        return stream("references");
    }

    /** Of the version that was registered last, which is the one that was written with. */
    private int id() {
        return StreamSupport.stream(schemas.spliterator(), false)
                .filter(schema -> schema.path("subject").asText().equals(name() + "-value"))
                .mapToInt(schema -> schema.path("id").asInt())
                .max()
                .orElseThrow();
    }

    private Stream<JsonNode> stream(String member) {
        return StreamSupport.stream(json.path(member).spliterator(), false);
    }

    private SchemaDefinition definition(String text, JsonNode references) {
        List<SchemaReference> all = new ArrayList<>();
        references.forEach(reference -> all.add(new SchemaReference(
                reference.path("name").asText(),
                reference.path("subject").asText(),
                reference.path("version").asInt())));
        return new SchemaDefinition(json.path("type").asText(), text, all);
    }

    @Override
    public String toString() {
        return name();
    }
}
