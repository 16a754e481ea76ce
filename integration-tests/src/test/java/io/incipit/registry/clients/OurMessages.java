// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.system.RestApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Our serializers at work on the topics of the exchange. */
record OurMessages<T>(RestApi registry, OurSide<T> side) {

    /** The messages of the topic's data; registers the schema and what it refers to. */
    List<Sent> write(ClientTopic topic) {
        register(topic, topic.schema());
        List<Sent> messages = new ArrayList<>();
        try (Serializer<T> serializer = side.serializer()) {
            Map<String, Object> settings = settings(true);
            settings.put("auto.register.schemas", false);
            settings.put("value.schema.id.serializer", topic.isFramedInHeader() ? "header" : "prefix");
            serializer.configure(settings, false);
            for (JsonNode datum : topic.data()) {
                RecordHeaders headers = new RecordHeaders();
                T written = datum.isNull() ? null : side.datum(topic, topic.schema(), datum);
                messages.add(Sent.of(serializer.serialize(topic.name(), headers, written), headers));
            }
        }
        return messages;
    }

    /**
     * What a reader sees in messages of the topic. One with a schema of its own registers it, and asks for the latest
     * version.
     */
    List<@Nullable Object> read(ClientTopic topic, List<Sent> messages) {
        boolean newer = !topic.reader().isMissingNode();
        if (newer) {
            register(topic, topic.reader().asText());
        }
        List<@Nullable Object> data = new ArrayList<>();
        try (Deserializer<T> deserializer = side.deserializer()) {
            deserializer.configure(settings(newer), false);
            for (Sent message : messages) {
                T datum = deserializer.deserialize(topic.name(), message.recordHeaders(), message.bytes());
                data.add(datum == null ? null : side.content(datum));
            }
        }
        return data;
    }

    /** Data of the topic as a reader sees them. */
    List<@Nullable Object> data(ClientTopic topic, List<JsonNode> data) {
        String schema = topic.reader().asText(topic.schema());
        List<@Nullable Object> all = new ArrayList<>();
        data.forEach(datum -> all.add(datum.isNull() ? null : side.content(side.datum(topic, schema, datum))));
        return all;
    }

    private Map<String, Object> settings(boolean latest) {
        Map<String, Object> settings = new HashMap<>(side.settings());
        settings.put("schema.registry.url", registry.base().toString());
        settings.put("use.latest.version", latest);
        return settings;
    }

    private void register(ClientTopic topic, String schema) {
        for (JsonNode reference : topic.references()) {
            register(
                    reference.path("subject").asText(),
                    topic,
                    reference.path("schema").asText(),
                    reference.path("references"));
        }
        register(topic.subject(), topic, schema, topic.json().path("references"));
    }

    private void register(String subject, ClientTopic topic, String schema, JsonNode references) {
        RestApi.Answer answer = registry.post(
                "/subjects/" + subject + "/versions",
                Map.of("schemaType", topic.type(), "schema", schema, "references", ClientTopic.named(references)));
        assertThat(answer.status()).as("%s: %s", subject, answer).isEqualTo(200);
    }
}
