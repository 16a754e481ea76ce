/**
 * What an application gives to Kafka: Avro serializer, deserializer and serde, with the settings its users know.
 *
 * <pre>{@code
 * Map<String, Object> settings = Map.of("schema.registry.url", "http://localhost:8081");
 * try (AvroSerializer serializer = new AvroSerializer();
 *         AvroDeserializer deserializer = new AvroDeserializer()) {
 *     serializer.configure(settings, false);
 *     deserializer.configure(settings, false);
 *     byte[] message = serializer.serialize("orders", order);
 *     GenericRecord same = (GenericRecord) deserializer.deserialize("orders", message);
 * }
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde;

import org.jspecify.annotations.NullMarked;
