// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.serde.GenericAvroSerde;
import io.incipit.registry.serde.SpecificAvroSerde;
import io.incipit.registry.system.RestApi;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamsTest {

    static final Schema VIEW = new Schema.Parser().parse("""
            {"type":"record","name":"View","fields":[{"name":"page","type":"string"},{"name":"ms","type":"int"}]}""");

    final MemoryNode registry = MemoryNode.start(new InMemoryEventLog(Clock.systemUTC()), Map.of());
    final Map<String, Object> settings =
            Map.of("schema.registry.url", registry.baseUri().toString());

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void specific_aggregation_givesBalances() {
        Accounts accounts = new Accounts("payments", "balances");
        try (TopologyTestDriver driver = new TopologyTestDriver(accounts.topology(settings), properties());
                SpecificAvroSerde<Payment> payment = configured(SpecificAvroSerde.of(Payment.class));
                SpecificAvroSerde<Balance> balance = configured(SpecificAvroSerde.of(Balance.class))) {
            TestInputTopic<byte[], Payment> payments =
                    driver.createInputTopic("payments", new ByteArraySerializer(), payment.serializer());
            TestOutputTopic<String, Balance> balances =
                    driver.createOutputTopic("balances", new StringDeserializer(), balance.deserializer());

            payments.pipeValueList(List.of(new Payment("ann", 5), new Payment("bob", 7), new Payment("ann", 6)));

            assertThat(balances.readKeyValuesToList())
                    .containsExactly(
                            KeyValue.pair("ann", new Balance(1, 5)),
                            KeyValue.pair("bob", new Balance(1, 7)),
                            KeyValue.pair("ann", new Balance(2, 11)));
            assertThat(driver.<String, Balance>getKeyValueStore(Accounts.STORE).get("ann"))
                    .isEqualTo(new Balance(2, 11));
        }
    }

    @Test
    void specific_internalTopics_haveSubjectsOfTheirOwn() {
        Accounts accounts = new Accounts("payments", "balances");
        try (TopologyTestDriver driver = new TopologyTestDriver(accounts.topology(settings), properties());
                SpecificAvroSerde<Payment> payment = configured(SpecificAvroSerde.of(Payment.class))) {
            driver.createInputTopic("payments", new ByteArraySerializer(), payment.serializer())
                    .pipeInput(new Payment("ann", 5));

            assertThat(new RestApi(registry.baseUri()).get("/subjects").body())
                    .hasToString("[\"app-balances-changelog-value\",\"app-customer-repartition-value\","
                            + "\"balances-value\",\"payments-value\"]");
        }
    }

    @Test
    void generic_asDefaultSerde_isConfiguredByStreams() {
        try (TopologyTestDriver driver = new TopologyTestDriver(longViews(), defaults(GenericAvroSerde.class));
                GenericAvroSerde serde = new GenericAvroSerde()) {
            serde.configure(settings, false);
            TestInputTopic<String, GenericRecord> views =
                    driver.createInputTopic("views", new StringSerializer(), serde.serializer());
            TestOutputTopic<String, GenericRecord> longOnes =
                    driver.createOutputTopic("long-views", new StringDeserializer(), serde.deserializer());

            views.pipeValueList(List.of(view("/a", 10), view("/b", 2000)));

            assertThat(longOnes.readValuesToList()).containsExactly(view("/b", 2000));
        }
    }

    @Test
    void specific_asDefaultSerde_readsIntoTheWritersClass() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.<String, Payment>stream("payments")
                .mapValues(paid -> new Payment(paid.customer() + "!", paid.cents()))
                .to("loud");
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), defaults(SpecificAvroSerde.class));
                SpecificAvroSerde<Payment> payment = configured(SpecificAvroSerde.of(Payment.class))) {
            driver.createInputTopic("payments", new StringSerializer(), payment.serializer())
                    .pipeInput(new Payment("ann", 5));

            assertThat(driver.createOutputTopic("loud", new StringDeserializer(), payment.deserializer())
                            .readValue())
                    .isEqualTo(new Payment("ann!", 5));
        }
    }

    private static Topology longViews() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.<String, GenericRecord>stream("views")
                .filter((key, view) -> (Integer) view.get("ms") > 1000)
                .to("long-views");
        return builder.build();
    }

    private <T extends SpecificRecord> SpecificAvroSerde<T> configured(SpecificAvroSerde<T> serde) {
        serde.configure(settings, false);
        return serde;
    }

    private Properties defaults(Class<?> valueSerde) {
        Properties properties = properties();
        properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, valueSerde);
        properties.putAll(settings);
        return properties;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "app");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/streams");
        return properties;
    }

    private static GenericRecord view(String page, int ms) {
        return new GenericRecordBuilder(VIEW).set("page", page).set("ms", ms).build();
    }
}
