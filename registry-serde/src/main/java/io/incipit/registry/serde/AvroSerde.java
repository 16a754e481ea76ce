// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * {@link AvroSerializer} and {@link AvroDeserializer} in one, with the same settings, as Kafka Streams asks for.
 *
 * <pre>{@code
 * AvroSerde serde = new AvroSerde();
 * serde.configure(Map.of("schema.registry.url", "http://localhost:8081"), false);
 * builder.stream("events", Consumed.with(Serdes.String(), serde))
 *         .filter((customer, event) -> event instanceof GenericRecord)
 *         .to("records", Produced.with(Serdes.String(), serde));
 * }</pre>
 */
public final class AvroSerde implements Serde<Object> {

    private final AvroSerializer serializer;
    private final AvroDeserializer deserializer;

    /** For Kafka, which configures it. */
    public AvroSerde() {
        this.serializer = new AvroSerializer();
        this.deserializer = new AvroDeserializer();
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public AvroSerde(SchemaRegistryClient client) {
        this.serializer = new AvroSerializer(client);
        this.deserializer = new AvroDeserializer(client);
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        serializer.configure(properties, isKey);
        deserializer.configure(properties, isKey);
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }

    @Override
    public Serializer<Object> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<Object> deserializer() {
        return deserializer;
    }
}
