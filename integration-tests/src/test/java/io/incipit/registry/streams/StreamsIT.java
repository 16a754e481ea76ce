// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.streams;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.Messages;
import io.incipit.registry.system.Nodes;
import io.incipit.registry.system.Patience;
import io.incipit.registry.system.Topics;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Streams application on a real broker, with a real registry. */
class StreamsIT {

    final String broker = SharedBroker.get().bootstrapServers();
    final String app = Nodes.newTopic("accounts");
    final String payments = Nodes.newTopic("payments");
    final String balances = Nodes.newTopic("balances");
    final RegistryServer registry = Nodes.start(Nodes.settings(broker, Nodes.newTopic("streams")));
    final Map<String, Object> settings =
            Map.of("schema.registry.url", registry.baseUri().toString(), "specific.avro.reader", true);

    @BeforeEach
    void createTopics() {
        Topics topics = new Topics(broker);
        topics.create(payments, Map.of());
        topics.create(balances, Map.of());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aggregation_startedAgain_goesOnFromItsChangelog() {
        send(new Payment("ann", 5), new Payment("ann", 6));
        runUntil(2);
        send(new Payment("ann", 7));
        runUntil(3);

        List<Object> received = new Messages(broker, balances).receive(settings);

        assertThat(received).containsExactly(new Balance(1, 5), new Balance(2, 11), new Balance(3, 18));
        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        payments + "-value",
                        balances + "-value",
                        app + "-customer-repartition-value",
                        app + "-" + Accounts.STORE + "-changelog-value");
    }

    private void send(Payment... paid) {
        new Messages(broker, payments).send(settings, (Object[]) paid);
    }

    /** Runs the application until that many balances have been written. */
    private void runUntil(int written) {
        Accounts accounts = new Accounts(payments, balances);
        try (KafkaStreams streams = new KafkaStreams(accounts.topology(settings), properties())) {
            streams.start();
            Patience.until("the balances are written", () -> new Topics(broker).end(balances) >= written);
            // Or the group waits for the member that has gone.
            streams.close(CloseOptions.groupMembershipOperation(LEAVE_GROUP));
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, app);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/streams");
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put("auto.offset.reset", "earliest");
        return properties;
    }

    private List<String> subjects() {
        return Nodes.api(registry)
                .get("/subjects")
                .body()
                .valueStream()
                .map(name -> name.asText())
                .toList();
    }
}
