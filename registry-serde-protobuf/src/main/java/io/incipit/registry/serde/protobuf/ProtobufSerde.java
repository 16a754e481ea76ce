// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import com.google.protobuf.Message;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * {@link ProtobufSerializer} and {@link ProtobufDeserializer} in one, with the same settings, as Kafka Streams asks for.
 *
 * <pre>{@code
 * ProtobufSerde serde = new ProtobufSerde();
 * serde.configure(Map.of("schema.registry.url", "http://localhost:8081"), false);
 * builder.stream("orders", Consumed.with(Serdes.String(), serde))
 *         .filter((customer, order) -> order.getDescriptorForType().getFullName().equals("shop.Order"))
 *         .to("orders-only", Produced.with(Serdes.String(), serde));
 * }</pre>
 */
public final class ProtobufSerde implements Serde<Message> {

    private final ProtobufSerializer serializer;
    private final ProtobufDeserializer deserializer;

    /** For Kafka, which configures it. */
    public ProtobufSerde() {
        this.serializer = new ProtobufSerializer();
        this.deserializer = new ProtobufDeserializer();
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public ProtobufSerde(SchemaRegistryClient client) {
        this.serializer = new ProtobufSerializer(client);
        this.deserializer = new ProtobufDeserializer(client);
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
    public Serializer<Message> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<Message> deserializer() {
        return deserializer;
    }
}
