// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @Test
    void start_onTheSameDirectory_keepsClusterAndData(@TempDir Path directory) throws Exception {
        String clusterId;
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.devDefaults(directory))) {
            clusterId = broker.clusterId();
            Clients.plaintext(broker).createTopic("orders");
            Clients.plaintext(broker).send("orders", "first");
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.devDefaults(directory))) {
            assertThat(broker.clusterId()).isEqualTo(clusterId);
            assertThat(Clients.plaintext(broker).read("orders", 1)).containsExactly("first");
        }
    }

    @Test
    void start_withADetour_tellsItsClientsTheOtherAddress(@TempDir Path directory) throws Exception {
        int front = freePort();
        DetourListener back = new DetourListener("BACK", freePort(), "127.0.0.1:" + front);
        DetourListener stand = new DetourListener("FRONT", front, "127.0.0.1:" + front);
        BrokerConfig config = BrokerConfig.devDefaults(directory).withDetours(List.of(back, stand));
        try (EmbeddedBroker broker = EmbeddedBroker.start(config);
                Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + back.port()))) {

            assertThat(admin.describeCluster().nodes().get())
                    .extracting(Node::port)
                    .containsExactly(front);
            assertThat(broker.bootstrapServers()).doesNotEndWith(":" + front);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void restart_always_keepsPortsAndData(@TempDir Path directory) throws Exception {
        BrokerConfig config = BrokerConfig.devDefaults(directory).withScram(Map.of("alice", "secret"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(config)) {
            List<String> addresses = List.of(broker.bootstrapServers(), broker.saslBootstrapServers());
            Clients.plaintext(broker).createTopic("orders");
            Clients.plaintext(broker).send("orders", "first");

            broker.restart();

            assertThat(List.of(broker.bootstrapServers(), broker.saslBootstrapServers()))
                    .isEqualTo(addresses);
            assertThat(Clients.scram(broker, "alice", "secret").read("orders", 1))
                    .containsExactly("first");
        }
    }

    @Test
    void kill_thenStart_recoversWhatWasAcknowledged(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.devDefaults(directory))) {
            Clients.plaintext(broker).createTopic("orders");
            Clients.plaintext(broker).send("orders", "first");

            broker.kill();
            broker.start();

            assertThat(Clients.plaintext(broker).read("orders", 1)).containsExactly("first");
        }
    }

    @Test
    void transaction_devDefaults_commits(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.devDefaults(directory))) {
            Clients clients = Clients.plaintext(broker);
            clients.createTopic("orders");

            try (KafkaProducer<String, String> producer = clients.producer(Map.of("transactional.id", "test"))) {
                producer.initTransactions();
                producer.beginTransaction();
                Future<RecordMetadata> sent = producer.send(new ProducerRecord<>("orders", "committed"));
                producer.commitTransaction();
                assertThat(sent).isDone();
            }

            assertThat(clients.read("orders", 1)).containsExactly("committed");
        }
    }

    @Test
    void start_kafkaDefaults_leavesTheTransactionLogAtThreeReplicas(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.kafkaDefaults(directory));
                Admin admin = Clients.plaintext(broker).admin()) {
            ConfigResource node = new ConfigResource(ConfigResource.Type.BROKER, "1");

            Map<ConfigResource, Config> configs =
                    Clients.get(admin.describeConfigs(List.of(node)).all());

            assertThat(configs.values())
                    .flatExtracting(Config::entries)
                    .filteredOn(entry -> entry.name().equals("transaction.state.log.replication.factor"))
                    .extracting(ConfigEntry::value)
                    .containsExactly("3");
        }
    }

    @Test
    void start_portTaken_saysWhichPort(@TempDir Path directory) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerConfig config = BrokerConfig.devDefaults(directory).withPort(other.getLocalPort());

            assertThatThrownBy(() -> EmbeddedBroker.start(config))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " of 127.0.0.1 is taken");
        }
    }

    @Test
    void start_directoryInUse_saysSo(@TempDir Path directory) {
        BrokerConfig config = BrokerConfig.devDefaults(directory);
        try (EmbeddedBroker broker = EmbeddedBroker.start(config)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(config))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("Another broker is using the data directory " + directory);
            assertThat(broker.clusterId()).isNotEmpty();
        }
    }

    @Test
    void start_directoryOfSomethingElse_leavesItAlone(@TempDir Path directory) throws IOException {
        Path notes = Files.writeString(directory.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> EmbeddedBroker.start(BrokerConfig.devDefaults(directory)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("neither empty nor");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(notes);
        }
    }

    @Test
    void start_directoryIsAFile_isRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedBroker.start(BrokerConfig.devDefaults(file)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("Cannot use the data directory " + file);
    }

    @Test
    void start_propertyThatKafkaRefuses_namesIt(@TempDir Path directory) {
        BrokerConfig config = BrokerConfig.devDefaults(directory).withProperty("num.io.threads", "none");

        assertThatThrownBy(() -> EmbeddedBroker.start(config))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("num.io.threads");
    }

    @Test
    void close_always_leavesNoThreadThatHoldsTheJvm(@TempDir Path directory) {
        Set<Thread> before = nonDaemons();

        EmbeddedBroker.start(BrokerConfig.devDefaults(directory)).close();

        assertThat(before).containsAll(nonDaemons());
    }

    @Test
    void saslBootstrapServers_withoutUsers_isRefused(@TempDir Path directory) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.devDefaults(directory))) {
            assertThatIllegalStateException().isThrownBy(broker::saslBootstrapServers);
        }
    }

    private static Set<Thread> nonDaemons() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }
}
