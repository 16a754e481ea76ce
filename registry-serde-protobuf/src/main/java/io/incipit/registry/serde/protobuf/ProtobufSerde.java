// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import com.google.protobuf.Message;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import org.apache.kafka.common.serialization.Serdes;

/** {@link ProtobufSerializer} and {@link ProtobufDeserializer} in one, with the same settings, as Kafka Streams asks for. */
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
