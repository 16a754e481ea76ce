// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import org.apache.kafka.common.serialization.Serdes;

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
public final class JsonSchemaSerde extends Serdes.WrapperSerde<Object> {

    /** For Kafka, which configures it. */
    public JsonSchemaSerde() {
        super(new JsonSchemaSerializer(), new JsonSchemaDeserializer());
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public JsonSchemaSerde(SchemaRegistryClient client) {
        super(new JsonSchemaSerializer(client), new JsonSchemaDeserializer(client));
    }
}
