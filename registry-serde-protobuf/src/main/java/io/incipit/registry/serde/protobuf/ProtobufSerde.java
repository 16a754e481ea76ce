// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import com.google.protobuf.Message;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import org.apache.kafka.common.serialization.Serdes;

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
public final class ProtobufSerde extends Serdes.WrapperSerde<Message> {

    /** For Kafka, which configures it. */
    public ProtobufSerde() {
        super(new ProtobufSerializer(), new ProtobufDeserializer());
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public ProtobufSerde(SchemaRegistryClient client) {
        super(new ProtobufSerializer(client), new ProtobufDeserializer(client));
    }
}
