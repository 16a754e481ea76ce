// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientPropertiesTest {

    private static final Map<String, String> WILFUL = Map.ofEntries(
            Map.entry("acks", "1"),
            Map.entry("enable.idempotence", "false"),
            Map.entry("retries", "0"),
            Map.entry("max.in.flight.requests.per.connection", "9"),
            Map.entry("transactional.id", "mine"),
            Map.entry("transaction.timeout.ms", "1"),
            Map.entry("max.block.ms", "1"),
            Map.entry("delivery.timeout.ms", "1"),
            Map.entry("key.serializer", "none"),
            Map.entry("value.deserializer", "none"),
            Map.entry("isolation.level", "read_uncommitted"),
            Map.entry("auto.offset.reset", "latest"),
            Map.entry("enable.auto.commit", "true"),
            Map.entry("group.id", "g"));

    private static ClientProperties of(Map<String, String> given) {
        return new ClientProperties(Configs.with(given));
    }

    @ParameterizedTest
    @CsvSource({
        "acks,all",
        "enable.idempotence,true",
        "transactional.id,incipit._schemas",
        "transaction.timeout.ms,10000",
        "max.block.ms,8000",
        "delivery.timeout.ms,2005",
        "linger.ms,5",
        "retry.backoff.ms,20",
        "client.id,incipit-writer-_schemas",
        "max.request.size,1114112",
    })
    void producer_wilfulUser_keepsWhatCorrectnessRestsOn(String name, String value) {
        Properties properties = of(WILFUL).producer("incipit._schemas", 1_048_576);

        assertThat(properties.get(name)).asString().isEqualTo(value);
        assertThat(properties).doesNotContainKey("retries").doesNotContainKey("group.id");
    }

    @ParameterizedTest
    @CsvSource({"isolation.level,read_committed", "auto.offset.reset,none", "enable.auto.commit,false"})
    void consumer_wilfulUser_keepsWhatCorrectnessRestsOn(String name, String value) {
        Properties properties = of(WILFUL).consumer(IsolationLevel.READ_COMMITTED);

        assertThat(properties.get(name)).asString().isEqualTo(value);
        assertThat(properties).doesNotContainKey("group.id");
    }

    @Test
    void properties_ofTheUser_reachEveryClient() {
        ClientProperties given = of(Map.of("security.protocol", "SSL", "linger.ms", "3", "client.id", "me"));

        assertThat(given.admin()).containsEntry("security.protocol", "SSL").containsEntry("client.id", "me");
        assertThat(given.consumer(IsolationLevel.READ_UNCOMMITTED)).containsEntry("security.protocol", "SSL");
        assertThat(given.producer("t", 1)).containsEntry("linger.ms", "3").containsEntry("delivery.timeout.ms", 2_003);
    }

    @Test
    void properties_ofWilfulUser_openClients() {
        ClientProperties given = of(WILFUL);

        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(given.producer("t", 10_000));
                Consumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(given.consumer(IsolationLevel.READ_COMMITTED))) {
            assertThat(producer.metrics()).isNotEmpty();
            assertThat(consumer.metrics()).isNotEmpty();
            producer.close(Duration.ZERO);
        }
    }
}
