// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.cookbook;

import io.incipit.registry.serde.SpecificAvroSerde;
import io.incipit.registry.streams.Payment;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** Kafka Streams. */
final class AccountsApplication {

    private AccountsApplication() {}

    static Topology topology() {
        // snippet streams
        SpecificAvroSerde<Payment> payments = SpecificAvroSerde.of(Payment.class);
        payments.configure(Map.of("schema.registry.url", "http://localhost:8081"), false);

        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("payments", Consumed.with(Serdes.String(), payments))
                .filter((customer, payment) -> customer.startsWith("a"))
                .to("payments-a", Produced.with(Serdes.String(), payments));
        // end
        return builder.build();
    }
}
