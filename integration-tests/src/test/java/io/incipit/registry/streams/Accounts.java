// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.streams;

import io.incipit.registry.serde.SpecificAvroSerde;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * Adds up what each customer paid. Payments come without a key, so they pass through a repartition topic; the balances
 * are kept in a changelog topic.
 */
record Accounts(String payments, String balances) {

    static final String STORE = "balances";

    Topology topology(Map<String, ?> settings) {
        SpecificAvroSerde<Payment> payment = configured(Payment.class, settings);
        SpecificAvroSerde<Balance> balance = configured(Balance.class, settings);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(payments, Consumed.with(Serdes.ByteArray(), payment))
                .groupBy((key, paid) -> paid.customer(), Grouped.with("customer", Serdes.String(), payment))
                .aggregate(
                        () -> new Balance(0, 0),
                        (customer, paid, before) -> before.plus(paid),
                        Materialized.<String, Balance>as(Stores.inMemoryKeyValueStore(STORE))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(balance))
                .toStream()
                .to(balances, Produced.with(Serdes.String(), balance));
        return builder.build();
    }

    private static <T extends SpecificRecord> SpecificAvroSerde<T> configured(Class<T> type, Map<String, ?> settings) {
        SpecificAvroSerde<T> serde = SpecificAvroSerde.of(type);
        serde.configure(settings, false);
        return serde;
    }
}
