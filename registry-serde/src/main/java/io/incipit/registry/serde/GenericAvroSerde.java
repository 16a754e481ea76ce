// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.avro.AvroSettings;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Generic Avro records as Kafka Streams asks for them. The settings are those of {@link AvroSerializer} and
 * {@link AvroDeserializer}, except that nothing is read into classes, whatever they say.
 *
 * <pre>{@code
 * GenericAvroSerde serde = new GenericAvroSerde();
 * serde.configure(Map.of("schema.registry.url", "http://localhost:8081"), false);
 * builder.stream("orders", Consumed.with(Serdes.String(), serde));
 * }</pre>
 *
 * <p>Once configured it may be used by many threads. A message that holds no record is a
 * {@link org.apache.kafka.common.errors.SerializationException}.
 */
public final class GenericAvroSerde implements Serde<GenericRecord> {

    private final AvroSerializer serializer;
    private final AvroDeserializer deserializer;

    /** For Kafka, which configures it. */
    public GenericAvroSerde() {
        this.serializer = new AvroSerializer();
        this.deserializer = new AvroDeserializer();
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public GenericAvroSerde(SchemaRegistryClient client) {
        this.serializer = new AvroSerializer(client);
        this.deserializer = new AvroDeserializer(client);
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        Map<String, Object> generic = AvroSettings.intoRecords(properties);
        serializer.configure(generic, isKey);
        deserializer.configure(generic, isKey);
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }

    @Override
    public Serializer<GenericRecord> serializer() {
        return new TypedSerializer<>(serializer);
    }

    @Override
    public Deserializer<GenericRecord> deserializer() {
        return new TypedDeserializer<>(deserializer, GenericRecord.class);
    }
}
