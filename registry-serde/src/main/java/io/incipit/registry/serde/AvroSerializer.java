// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as Avro messages that name their schema by its id in a registry: generic records, generated classes,
 * primitives, and plain classes with {@code schema.reflection=true}. Null stays null.
 *
 * <p>Once configured it may be used by many threads. Failures are Kafka's own exceptions:
 * {@link org.apache.kafka.common.errors.SerializationException} if the object or its schema is refused,
 * {@link org.apache.kafka.common.errors.TimeoutException} and other retriable ones if the registry may answer later.
 */
public final class AvroSerializer implements Serializer<Object> {

    private final @Nullable SchemaRegistryClient client;
    private @Nullable MessageWriter writer;

    /** For Kafka, which configures it with the producer's properties. */
    public AvroSerializer() {
        this.client = null;
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public AvroSerializer(SchemaRegistryClient client) {
        this(client, Map.of(), false);
    }

    /** Ready, asking the given client, which stays the caller's to close. */
    public AvroSerializer(SchemaRegistryClient client, Map<String, ?> properties, boolean isKey) {
        this.client = client;
        this.writer = new MessageWriter(SerdeConfig.parse(properties, isKey), client);
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        writer = new MessageWriter(SerdeConfig.parse(properties, isKey), client);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable Object data) {
        return configured().write(topic, null, data);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable Headers headers, @Nullable Object data) {
        return configured().write(topic, headers, data);
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }

    private MessageWriter configured() {
        if (writer == null) {
            throw new InvalidConfigurationException("The serializer is not configured; call configure first");
        }
        return writer;
    }
}
