// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.message.ConfigurableReader;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON messages whose schema is named by an id before the payload or by a record header: into the class that
 * {@code json.value.type} or {@code json.key.type} names, else into the one that the schema names by its
 * {@code javaType}, else into maps, lists and values.
 *
 * <p>Once configured it may be used by many threads. A message that cannot be read is a
 * {@link org.apache.kafka.common.errors.SerializationException}; a registry that may answer later is a retriable one.
 *
 * <pre>{@code
 * properties.put("value.deserializer", JsonSchemaDeserializer.class);
 * properties.put("json.value.type", Customer.class);
 * properties.put("schema.registry.url", "http://localhost:8081");
 * KafkaConsumer<String, Customer> consumer = new KafkaConsumer<>(properties);
 * }</pre>
 */
public final class JsonSchemaDeserializer implements Deserializer<Object> {

    private final ConfigurableReader messages;

    /** For Kafka, which configures it with the consumer's properties. */
    public JsonSchemaDeserializer() {
        this.messages = new ConfigurableReader(JsonReading::create, null);
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public JsonSchemaDeserializer(SchemaRegistryClient client) {
        this(client, Map.of(), false);
    }

    /** Ready, asking the given client, which stays the caller's to close. */
    public JsonSchemaDeserializer(SchemaRegistryClient client, Map<String, ?> properties, boolean isKey) {
        this.messages = new ConfigurableReader(JsonReading::create, client);
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
