// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.avro.AvroSettings;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * Records of generated classes as Kafka Streams asks for them. The settings are those of {@link AvroSerializer} and
 * {@link AvroDeserializer}, except that messages are always read into classes: into the one given, or else into the one
 * that the writer's schema names.
 *
 * <pre>{@code
 * SpecificAvroSerde<Order> serde = SpecificAvroSerde.of(Order.class);
 * serde.configure(Map.of("schema.registry.url", "http://localhost:8081"), false);
 * builder.stream("orders", Consumed.with(Serdes.String(), serde));
 * }</pre>
 *
 * <p>Once configured it may be used by many threads. A message that cannot be read into the class is a
 * {@link org.apache.kafka.common.errors.SerializationException}.
 *
 * @param <T> the generated class
 */
public final class SpecificAvroSerde<T extends SpecificRecord> extends Serdes.WrapperSerde<T> {

    private final @Nullable Class<T> type;

    /** For Kafka, which configures it. Reads into the classes that the writers' schemas name. */
    public SpecificAvroSerde() {
        this(null, new AvroSerializer(), new AvroDeserializer());
    }

    private SpecificAvroSerde(@Nullable Class<T> type, AvroSerializer serializer, AvroDeserializer deserializer) {
        super(new TypedSerializer<>(serializer), new TypedDeserializer<>(deserializer, kind(type)));
        this.type = type;
    }

    /** Reads into the given class; has yet to be configured. */
    public static <T extends SpecificRecord> SpecificAvroSerde<T> of(Class<T> type) {
        return new SpecificAvroSerde<>(type, new AvroSerializer(), new AvroDeserializer());
    }

    /**
     * Reads values into the given class; ready, with the default settings, asking the given client, which stays the
     * caller's to close.
     */
    public static <T extends SpecificRecord> SpecificAvroSerde<T> of(Class<T> type, SchemaRegistryClient client) {
        return new SpecificAvroSerde<>(
                type,
                new AvroSerializer(client),
                new AvroDeserializer(client, AvroSettings.intoClass(Map.of(), false, type), false));
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        super.configure(AvroSettings.intoClass(properties, isKey, type), isKey);
    }

    // Without a class given, only the caller knows T, as with every serde that Kafka makes by its name.
    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecord> Class<T> kind(@Nullable Class<T> type) {
        return type == null ? (Class<T>) SpecificRecord.class : type;
    }
}
