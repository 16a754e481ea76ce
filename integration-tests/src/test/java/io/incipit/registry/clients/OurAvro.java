// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Generic Avro data; in JSON they stand as the Avro specification says. */
record OurAvro() implements OurSide<Object> {

    @Override
    public Serializer<Object> serializer() {
        return new AvroSerializer();
    }

    @Override
    public Deserializer<Object> deserializer() {
        return new AvroDeserializer();
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of();
    }

    @Override
    public Object datum(ClientTopic topic, String text, JsonNode datum) {
        Schema.Parser parser = new Schema.Parser();
        topic.references()
                .forEach(reference -> parser.parse(reference.path("schema").asText()));
        Schema schema = parser.parse(text);
        try {
            return new GenericDatumReader<>(schema)
                    .read(null, DecoderFactory.get().jsonDecoder(schema, datum.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
