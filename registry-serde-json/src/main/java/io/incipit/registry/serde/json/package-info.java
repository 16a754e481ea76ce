/**
 * Kafka's serializers for messages of JSON whose schema stands in a registry.
 *
 * <pre>{@code
 * Map<String, Object> settings =
 *         Map.of("schema.registry.url", "http://localhost:8081", "json.value.type", Customer.class);
 * try (JsonSchemaSerializer serializer = new JsonSchemaSerializer();
 *         JsonSchemaDeserializer deserializer = new JsonSchemaDeserializer()) {
 *     serializer.configure(settings, false);
 *     deserializer.configure(settings, false);
 *     byte[] message = serializer.serialize("customers", new Customer("ann", 3));
 *     Customer same = (Customer) deserializer.deserialize("customers", message);
 * }
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde.json;

import org.jspecify.annotations.NullMarked;
