// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.apache.kafka.common.IsolationLevel.READ_COMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import io.incipit.registry.system.Registration.Done;
import io.incipit.registry.system.RestApi.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes and brokers that stop and come back, in order and not. */
class RestartIT {

    /** What a shell says of a process that SIGTERM ended. */
    static final int TERMINATED = 143;

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("restart");
    final Map<String, String> settings = Nodes.settings(broker, topic);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path directory;

    @Test
    void restart_afterAllKindsOfWrites_answersTheSame() {
        Map<String, Answer> before;
        try (RegistryServer node = Nodes.start(settings)) {
            writeOfAllKinds(Nodes.api(node));
            before = Snapshot.of(Nodes.api(node));
        }

        Map<String, Answer> after;
        try (RegistryServer node = Nodes.start(settings)) {
            after = Snapshot.of(Nodes.api(node));
        }

        assertThat(after).isEqualTo(before);
    }

    @Test
    void terminate_amongRegistrations_stopsCleanlyAndLosesNothing() {
        try (NodeProcess node = NodeProcess.in(directory, settings)) {
            node.start();

            try (Clients clients = Clients.start(Registration.shuffled(400, 20, 300, 7), 8, List.of(node.api()))) {
                Patience.until("a part is answered", () -> clients.answered() > 100);
                node.terminate();
                int exit = node.awaitEnd();
                TopicRecords left = TopicRecords.read(broker, topic, READ_COMMITTED);

                assertThat(exit).isEqualTo(TERMINATED);
                assertThat(node.output()).contains("Stopped");
                assertThat(headersOfLast(left)).contains("incipit-let-go");
                requireNothingLost(node, clients);
            }
        }
    }

    private static void requireNothingLost(NodeProcess ended, Clients clients) {
        try (RegistryServer again = Nodes.start(ended.settings())) {
            List<Done> answered = clients.awaitAll();
            new Ledger(answered).requireIdsUnique().requireReadBack(Nodes.api(again));
        }
    }

    @Test
    void write_brokerAway_isRefusedAndWorksAgainLater() {
        try (EmbeddedBroker own = EmbeddedBroker.start(BrokerConfig.devDefaults(directory));
                RegistryServer node = Nodes.start(Nodes.settings(own.bootstrapServers(), topic))) {
            RestApi registry = Nodes.api(node);
            Answer first = registry.register("first", Registration.schema(1));
            own.stop();

            Answer refused = registry.register("second", Registration.schema(2));
            Answer refusedAgain = registry.setCompatibility("first", "FULL");
            Answer read = registry.get("/schemas/ids/" + first.body().path("id").asText());
            own.start();

            requireUnavailable(refused);
            requireUnavailable(refusedAgain);
            assertThat(read.status()).isEqualTo(200);
            requireWritableAgain(registry);
            requireKeptWord(refused, registry.get("/subjects/second/versions"));
            requireKeptWord(refusedAgain, registry.get("/config/first"));
        }
    }

    private static void requireUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.errorCode()).isIn(50001, 50002);
    }

    private static void requireWritableAgain(RestApi registry) {
        Patience.until(
                "the node writes again",
                () -> registry.register("third", Registration.schema(3)).status() == 200);
    }

    /** What was said not to have been written was not; otherwise it is there as a whole or not at all. */
    private static void requireKeptWord(Answer refusal, Answer now) {
        boolean unknown = refusal.message().contains("not known");
        assertThat(now.status()).isIn(unknown ? List.of(200, 404) : List.of(404));
    }

    @Test
    void write_topicCreatedAnew_beginsFromNothing() {
        Topics topics = new Topics(broker);
        try (RegistryServer node = Nodes.start(settings)) {
            RestApi registry = Nodes.api(node);
            registry.register("old", Registration.schema(1));
            registry.register("old", Registration.schema(2));

            topics.delete(topic);
            topics.create(topic);
            Patience.until(
                    "the node notices", () -> registry.get("/subjects").body().isEmpty());
            Answer fresh = registry.register("new", Registration.schema(3));

            assertThat(fresh.status()).as(fresh.toString()).isEqualTo(200);
            assertThat(fresh.body().path("id").asInt()).isEqualTo(1);
            assertThat(registry.get("/subjects").body().toString()).isEqualTo("[\"new\"]");
            assertThat(TopicRecords.read(broker, topic, READ_COMMITTED).textsById())
                    .containsOnlyKeys(1);
        }
    }

    @Test
    void write_allRecordsTakenAway_beginsFromNothing() {
        try (RegistryServer node = Nodes.start(settings)) {
            RestApi registry = Nodes.api(node);
            registry.register("old", Registration.schema(1));

            new Topics(broker).deleteRecords(topic);
        }

        try (RegistryServer node = Nodes.start(settings)) {
            Answer fresh = Nodes.api(node).register("new", Registration.schema(2));

            assertThat(fresh.status()).isEqualTo(200);
            assertThat(Nodes.api(node).get("/subjects").body().toString()).isEqualTo("[\"new\"]");
        }
    }

    /** Brokers make a topic anew when a producer sends to it, with settings by which schemas get lost. */
    @Test
    void write_topicDeleted_isRefusedUntilTheTopicIsAsItMustBe() {
        Topics topics = new Topics(broker);
        try (RegistryServer node = Nodes.start(settings)) {
            RestApi registry = Nodes.api(node);
            registry.register("old", Registration.schema(1));

            topics.delete(topic);
            Answer refused = registry.register("new", Registration.schema(2));
            Patience.until("the refusal names the policy", () -> registry.register("new", Registration.schema(2))
                    .message()
                    .contains("cleanup.policy=delete"));
            topics.setCleanupPolicy(topic, "compact");
            requireWritableAgain(registry);

            requireUnavailable(refused);
            assertThat(registry.get("/subjects").body().toString()).isEqualTo("[\"third\"]");
            assertThat(TopicRecords.read(broker, topic, READ_COMMITTED).standing())
                    .hasSize(1);
        }
    }

    private static void writeOfAllKinds(RestApi registry) {
        for (int i = 0; i < 12; i++) {
            registry.register("subject-" + i % 4, Registration.schema(i));
        }
        registry.post(
                "/subjects/referrer/versions",
                Map.of(
                        "schema",
                        "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"fact\",\"type\":\"Fact\"}]}",
                        "references",
                        List.of(Map.of("name", "Fact", "subject", "subject-0", "version", 1))));
        registry.setCompatibility("subject-0", "FULL");
        registry.setCompatibility("", "NONE");
        registry.setCompatibility("subject-3", "FORWARD");
        registry.delete("/config/subject-0");
        registry.delete("/subjects/subject-1/versions/2");
        registry.delete("/subjects/subject-2");
        registry.post("/subjects/subject-2/versions/1/undelete", Map.of());
        registry.delete("/subjects/subject-3");
        registry.delete("/subjects/subject-3?permanent=true");
        registry.register("subject-2", Registration.schema(100));
        registry.register("subject-3", Registration.schema(101));
    }

    private static List<String> headersOfLast(TopicRecords records) {
        ConsumerRecord<byte[], byte[]> last = records.all().get(records.all().size() - 1);
        return StreamSupport.stream(last.headers().spliterator(), false)
                .map(Header::key)
                .toList();
    }
}
