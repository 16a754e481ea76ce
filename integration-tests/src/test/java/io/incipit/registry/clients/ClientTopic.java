// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One topic of the exchange: a schema, what it refers to, and data, as {@code clients/README.md} describes them.
 *
 * @param json as the scripts get it: schemas are texts there
 */
record ClientTopic(ObjectNode json) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** The cases of a schema type, each on a topic of its own. */
    static List<ClientTopic> ofType(String type, String prefix) {
        try {
            JsonNode cases = JSON.readTree(Files.readString(
                    ClientProgram.DIRECTORY.resolve(Path.of("cases", type.toLowerCase(Locale.ROOT) + ".json"))));
            return stream(cases).map(each -> of(type, prefix, each)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClientTopic of(String type, String prefix, JsonNode one) {
        ObjectNode topic = one.deepCopy();
        topic.put("topic", prefix + "-" + one.path("name").asText()).put("type", type);
        topic.put("framing", one.path("framing").asText("prefix"));
        asText(topic, "schema");
        asText(topic, "reader");
        topic.path("references").forEach(reference -> asText((ObjectNode) reference, "schema"));
        return new ClientTopic(topic);
    }

    private static void asText(ObjectNode holder, String member) {
        if (holder.path(member).isContainerNode()) {
            holder.put(member, holder.path(member).toString());
        }
    }

    String name() {
        return json.path("topic").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    String subject() {
        return name() + "-value";
    }

    String schema() {
        return json.path("schema").asText();
    }

    /** The schema that a reader wants; missing if it takes the writer's. */
    JsonNode reader() {
        return json.path("reader");
    }

    boolean isFramedInHeader() {
        return json.path("framing").asText().equals("guid-header");
    }

    /** What the schema refers to, each after what it refers to itself. */
    List<JsonNode> references() {
        return stream(json.path("references")).toList();
    }

    /** References without the schemas that they lead to. */
    static List<Map<String, Object>> named(JsonNode references) {
        return stream(references)
                .map(each -> Map.<String, Object>of(
                        "name", each.path("name").asText(),
                        "subject", each.path("subject").asText(),
                        "version", each.path("version").asInt()))
                .toList();
    }

    List<JsonNode> data() {
        return stream(json.path("data")).toList();
    }

    /** What a reader sees: the data, or what they are in its own schema. */
    List<JsonNode> read() {
        return json.has("read") ? stream(json.path("read")).toList() : data();
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
