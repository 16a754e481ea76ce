// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.avro.AvroSettings;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.Serdes;

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
public final class GenericAvroSerde extends Serdes.WrapperSerde<GenericRecord> {

    /** For Kafka, which configures it. */
    public GenericAvroSerde() {
        this(new AvroSerializer(), new AvroDeserializer());
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public GenericAvroSerde(SchemaRegistryClient client) {
        this(new AvroSerializer(client), new AvroDeserializer(client));
    }

    private GenericAvroSerde(AvroSerializer serializer, AvroDeserializer deserializer) {
        super(new TypedSerializer<>(serializer), new TypedDeserializer<>(deserializer, GenericRecord.class));
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        super.configure(AvroSettings.intoRecords(properties), isKey);
    }
}
