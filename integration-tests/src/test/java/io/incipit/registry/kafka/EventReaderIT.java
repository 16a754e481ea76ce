// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import io.incipit.registry.domain.spi.AppendFailed;
import io.incipit.registry.domain.spi.Tenure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EventReaderIT {

    /** An idle log answers twice a second. */
    private static final Duration LONG_SILENCE = Duration.ofSeconds(2);

    private static final Map<String, String> COMPACT = Map.of("cleanup.policy", "compact");

    private final String topic = Fresh.topicName();
    private final String servers = SharedBroker.get().bootstrapServers();

    private ProducerRecord<String, String> record(String subject) {
        return new ProducerRecord<>(topic, 0, Facts.key(subject), Facts.value(subject));
    }

    @Test
    void start_badRecordsInTheLog_deliversTheGoodOnes() {
        Topics.create(servers, topic, 1, COMPACT);
        ProducerRecord<String, String> rubbish = new ProducerRecord<>(topic, 0, "rubbish", "rubbish");
        ProducerRecord<String, String> assoc = new ProducerRecord<>(topic, 0, "{\"keytype\":\"ASSOC\"}", "{}");
        Topics.write(servers, List.of(record("a"), rubbish, assoc, record("b"), rubbish));

        try (LogNode node = LogNode.of(LogNode.config(topic)).started()) {
            assertThat(node.heard().events()).containsExactly(Facts.of("a"), Facts.of("b"));
            assertThat(node.heard().position()).isEqualTo(5);
        }
    }

    @Test
    void follow_topicCreatedAnew_beginsAnew() {
        try (LogNode node = LogNode.of(LogNode.config(topic)).started()) {
            Topics.write(servers, List.of(record("a"), record("b")));
            node.heard().awaitPosition(2);

            Topics.delete(servers, topic);
            Topics.create(servers, topic, 1, COMPACT);
            Topics.write(servers, List.of(record("c"), record("d"), record("e")));
            node.heard().awaitRestart();
            node.heard().awaitPosition(3);

            assertThat(node.heard().events()).containsExactly(Facts.of("c"), Facts.of("d"), Facts.of("e"));
        }
    }

    @Test
    void follow_brokerAwayForAWhile_goesOn() throws AppendFailed {
        BrokerConfig config = BrokerConfig.devDefaults(Fresh.directory());
        try (EmbeddedBroker broker = EmbeddedBroker.start(config);
                LogNode node = LogNode.of(LogNode.config(topic, broker.bootstrapServers(), Map.of()))
                        .started()) {
            node.heard().awaitPosition(node.log().acquire().append(Facts.write("a")));

            broker.kill();
            awaitAnswer(node, since -> since.compareTo(LONG_SILENCE) > 0);
            broker.start();
            awaitAnswer(node, since -> since.compareTo(LONG_SILENCE) < 0);
            Tenure tenure = node.log().acquire();
            node.heard().awaitPosition(tenure.append(Facts.write("b")));

            assertThat(node.heard().events()).containsExactly(Facts.of("a"), Facts.of("b"));
            assertThat(node.feed().pulse().ended()).isFalse();
        }
    }

    /** How long ago the log answered becomes as the test wants it. */
    private static void awaitAnswer(LogNode node, Predicate<Duration> wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (node.feed().pulse().sinceAnswer().filter(wanted).isEmpty()) {
            assertThat(System.nanoTime()).as("within 60 s").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
