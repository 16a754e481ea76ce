/**
 * Kafka serializers of Protobuf messages that name their schema by a registry's id.
 *
 * <pre>{@code
 * Map<String, Object> settings =
 *         Map.of("schema.registry.url", "http://localhost:8081", "specific.protobuf.value.type", Timestamp.class);
 * try (ProtobufSerializer serializer = new ProtobufSerializer();
 *         ProtobufDeserializer deserializer = new ProtobufDeserializer()) {
 *     serializer.configure(settings, false);
 *     deserializer.configure(settings, false);
 *     byte[] message = serializer.serialize("ticks", Timestamp.newBuilder().setSeconds(1_700_000_000).build());
 *     Timestamp same = (Timestamp) deserializer.deserialize("ticks", message);
 * }
 * }</pre>
 */
@NullMarked
package io.incipit.registry.serde.protobuf;

import org.jspecify.annotations.NullMarked;
