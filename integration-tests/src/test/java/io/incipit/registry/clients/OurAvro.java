// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import io.incipit.registry.system.RestApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Generic Avro data; in JSON they stand as the Avro specification says. */
record OurAvro(RestApi registry) implements OurSide {

    @Override
    public List<Sent> write(ClientTopic topic) {
        register(topic, topic.schema());
        List<Sent> messages = new ArrayList<>();
        try (AvroSerializer serializer = new AvroSerializer()) {
            serializer.configure(
                    Map.of(
                            "schema.registry.url",
                            registry.base().toString(),
                            "auto.register.schemas",
                            false,
                            "use.latest.version",
                            true,
                            "value.schema.id.serializer",
                            topic.isFramedInHeader() ? "header" : "prefix"),
                    false);
            for (Object datum : data(topic.schema(), topic, topic.data())) {
                RecordHeaders headers = new RecordHeaders();
                messages.add(Sent.of(serializer.serialize(topic.name(), headers, datum), headers));
            }
        }
        return messages;
    }

    /** A reader with a schema of its own registers it, and asks for the latest version. */
    @Override
    public List<@Nullable Object> read(ClientTopic topic, List<Sent> messages) {
        boolean newer = !topic.reader().isMissingNode();
        if (newer) {
            register(topic, topic.reader().asText());
        }
        List<@Nullable Object> data = new ArrayList<>();
        try (AvroDeserializer deserializer = new AvroDeserializer()) {
            deserializer.configure(
                    Map.of("schema.registry.url", registry.base().toString(), "use.latest.version", newer), false);
            for (Sent message : messages) {
                data.add(deserializer.deserialize(topic.name(), message.recordHeaders(), message.bytes()));
            }
        }
        return data;
    }

    @Override
    public List<@Nullable Object> data(ClientTopic topic, List<JsonNode> data) {
        return data(topic.reader().asText(topic.schema()), topic, data);
    }

    private static List<@Nullable Object> data(String text, ClientTopic topic, List<JsonNode> data) {
        Schema.Parser parser = new Schema.Parser();
        topic.references()
                .forEach(reference -> parser.parse(reference.path("schema").asText()));
        Schema schema = parser.parse(text);
        List<@Nullable Object> all = new ArrayList<>();
        data.forEach(datum -> all.add(datum.isNull() ? null : datum(schema, datum)));
        return all;
    }

    private static Object datum(Schema schema, JsonNode datum) {
        try {
            return new GenericDatumReader<>(schema)
                    .read(null, DecoderFactory.get().jsonDecoder(schema, datum.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(ClientTopic topic, String schema) {
        for (JsonNode reference : topic.references()) {
            register(
                    reference.path("subject").asText(),
                    reference.path("schema").asText(),
                    ClientTopic.named(reference.path("references")));
        }
        register(topic.subject(), schema, ClientTopic.named(topic.json().path("references")));
    }

    private void register(String subject, String schema, List<Map<String, Object>> references) {
        RestApi.Answer answer =
                registry.post("/subjects/" + subject + "/versions", Map.of("schema", schema, "references", references));
        assertThat(answer.status()).as("%s: %s", subject, answer).isEqualTo(200);
    }
}
