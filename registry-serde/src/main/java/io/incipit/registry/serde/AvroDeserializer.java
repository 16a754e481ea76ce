// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.avro.AvroReading;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.message.ConfigurableReader;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro messages whose schema is named by an id before the payload or by a record header: as generic records, as
 * generated classes with {@code specific.avro.reader=true}, as plain ones with {@code schema.reflection=true}.
 *
 * <p>Once configured it may be used by many threads. A message that cannot be read is a
 * {@link org.apache.kafka.common.errors.SerializationException}; a registry that may answer later is a retriable one.
 *
 * <pre>{@code
 * properties.put("value.deserializer", AvroDeserializer.class);
 * properties.put("specific.avro.reader", true);
 * properties.put("schema.registry.url", "http://localhost:8081");
 * KafkaConsumer<String, Order> consumer = new KafkaConsumer<>(properties);
 * }</pre>
 */
public final class AvroDeserializer implements Deserializer<Object> {

    private final ConfigurableReader messages;

    /** For Kafka, which configures it with the consumer's properties. */
    public AvroDeserializer() {
        this.messages = new ConfigurableReader(AvroReading::create, null);
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public AvroDeserializer(SchemaRegistryClient client) {
        this(client, Map.of(), false);
    }

    /** Ready, asking the given client, which stays the caller's to close. */
    public AvroDeserializer(SchemaRegistryClient client, Map<String, ?> properties, boolean isKey) {
        this.messages = new ConfigurableReader(AvroReading::create, client);
        messages.configure(properties, isKey);
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        messages.configure(properties, isKey);
    }

    @Override
    public @Nullable Object deserialize(@Nullable String topic, byte @Nullable [] data) {
        return messages.read(topic, null, data);
    }

    @Override
    public @Nullable Object deserialize(@Nullable String topic, @Nullable Headers headers, byte @Nullable [] data) {
        return messages.read(topic, headers, data);
    }

    @Override
    public void close() {
        messages.close();
    }
}
