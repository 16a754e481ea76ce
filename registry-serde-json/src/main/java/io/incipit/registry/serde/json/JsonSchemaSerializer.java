// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.message.ConfigurableWriter;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as JSON messages that name their schema by its id in a registry: plain classes as Jackson writes them,
 * trees, maps, and trees of the members {@code schema} and {@code payload}. Null stays null.
 *
 * <p>Once configured it may be used by many threads. Failures are Kafka's own exceptions:
 * {@link org.apache.kafka.common.errors.SerializationException} if the object or its schema is refused,
 * {@link org.apache.kafka.common.errors.TimeoutException} and other retriable ones if the registry may answer later.
 *
 * <pre>{@code
 * properties.put("value.serializer", JsonSchemaSerializer.class);
 * properties.put("schema.registry.url", "http://localhost:8081");
 * KafkaProducer<String, Customer> producer = new KafkaProducer<>(properties);
 * producer.send(new ProducerRecord<>("customers", "ann", customer)); // registers the schema of its class
 * }</pre>
 */
public final class JsonSchemaSerializer implements Serializer<Object> {

    private final ConfigurableWriter messages;

    /** For Kafka, which configures it with the producer's properties. */
    public JsonSchemaSerializer() {
        this.messages = new ConfigurableWriter(JsonWriting::create, null);
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public JsonSchemaSerializer(SchemaRegistryClient client) {
        this(client, Map.of(), false);
    }

    /** Ready, asking the given client, which stays the caller's to close. */
    public JsonSchemaSerializer(SchemaRegistryClient client, Map<String, ?> properties, boolean isKey) {
        this.messages = new ConfigurableWriter(JsonWriting::create, client);
        messages.configure(properties, isKey);
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        messages.configure(properties, isKey);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable Object data) {
        return messages.write(topic, null, data);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable Headers headers, @Nullable Object data) {
        return messages.write(topic, headers, data);
    }

    @Override
    public void close() {
        messages.close();
    }
}
