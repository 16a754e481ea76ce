// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import org.apache.kafka.common.serialization.Serdes;

/**
 * {@link AvroSerializer} and {@link AvroDeserializer} in one, with the same settings, as Kafka Streams asks for.
 *
 * <pre>{@code
 * AvroSerde serde = new AvroSerde();
 * serde.configure(Map.of("schema.registry.url", "http://localhost:8081"), false);
 * builder.stream("events", Consumed.with(Serdes.String(), serde))
 *         .filter((customer, event) -> event instanceof GenericRecord)
 *         .to("records", Produced.with(Serdes.String(), serde));
 * }</pre>
 */
public final class AvroSerde extends Serdes.WrapperSerde<Object> {

    /** For Kafka, which configures it. */
    public AvroSerde() {
        super(new AvroSerializer(), new AvroDeserializer());
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public AvroSerde(SchemaRegistryClient client) {
        super(new AvroSerializer(client), new AvroDeserializer(client));
    }
}
