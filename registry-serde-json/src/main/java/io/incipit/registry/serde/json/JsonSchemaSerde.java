// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * {@link JsonSchemaSerializer} and {@link JsonSchemaDeserializer} in one, with the same settings, as Kafka Streams asks
 * for.
 *
 * <pre>{@code
 * JsonSchemaSerde serde = new JsonSchemaSerde();
 * serde.configure(Map.of("schema.registry.url", "http://localhost:8081", "json.value.type", Customer.class), false);
 * builder.stream("customers", Consumed.with(Serdes.String(), serde))
 *         .mapValues(customer -> ((Customer) customer).name());
 * }</pre>
 */
public final class JsonSchemaSerde implements Serde<Object> {

    private final JsonSchemaSerializer serializer;
    private final JsonSchemaDeserializer deserializer;

    /** For Kafka, which configures it. */
    public JsonSchemaSerde() {
        this.serializer = new JsonSchemaSerializer();
        this.deserializer = new JsonSchemaDeserializer();
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public JsonSchemaSerde(SchemaRegistryClient client) {
        this.serializer = new JsonSchemaSerializer(client);
        this.deserializer = new JsonSchemaDeserializer(client);
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
