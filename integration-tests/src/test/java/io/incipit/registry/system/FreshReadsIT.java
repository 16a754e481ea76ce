// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.CountedNode;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import io.incipit.registry.system.RestApi.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that are asked for what another one has just written, and for what nobody ever wrote. */
class FreshReadsIT {

    static final int ROUNDS = 200;
    static final int UNKNOWN = 2000;
    static final int CONNECTIONS = 32;

    /** A node that cannot learn within this that it is behind says what it knows. */
    static final Duration BOUND = Duration.ofMillis(500);

    /** What look-ups of the log's end are apart at least. */
    static final Duration APART = Duration.ofMillis(10);

    final String topic = Nodes.newTopic("fresh");

    /** What was asked of the other node: what it did not find, and how long it took at most. */
    private record Round(List<String> missed, Duration slowest) {

        /** A machine that stands still for so long says nothing. */
        boolean isTelling() {
            return missed.isEmpty() || slowest.compareTo(BOUND) < 0;
        }
    }

    @Test
    void get_justRegisteredThroughAnotherNode_isAlwaysThere() {
        Map<String, String> settings = Nodes.settings(SharedBroker.get().bootstrapServers(), topic);
        try (RegistryServer one = Nodes.start(settings);
                RegistryServer other = Nodes.start(settings)) {
            Round round = round(0, Nodes.api(one), Nodes.api(other));
            for (int again = 1; !round.isTelling() && again < 3; again++) {
                round = round(again, Nodes.api(one), Nodes.api(other));
            }

            assertThat(round.missed()).isEmpty();
        }
    }

    private static Round round(int number, RestApi one, RestApi other) {
        List<String> missed = new ArrayList<>();
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < ROUNDS; i++) {
            String subject = "subject-%d-%d".formatted(number, i);
            String schema = Registration.schema(number * ROUNDS + i);
            Answer written = one.register(subject, schema);
            long begin = System.nanoTime();
            Answer read = question(i, subject, schema, written, other);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            if (read.status() != 200) {
                missed.add(subject + " " + read);
            }
        }
        return new Round(missed, slowest);
    }

    private static Answer question(int number, String subject, String schema, Answer written, RestApi other) {
        return switch (number % 5) {
            case 0 -> other.get("/schemas/ids/" + written.body().path("id").asInt());
            case 1 -> other.get("/schemas/guids/" + written.body().path("guid").asText());
            case 2 -> other.get("/subjects/" + subject + "/versions/latest");
            case 3 -> other.get("/subjects/" + subject + "/versions");
            default -> other.post("/subjects/" + subject, Map.of("schema", schema));
        };
    }

    @Test
    void get_floodOfUnknownIds_asksTheLogAtAFixedRateAndHealthAnswers() throws Exception {
        Map<String, String> settings = Nodes.settings(SharedBroker.get().bootstrapServers(), topic);
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try (CountedNode node = CountedNode.start(settings)) {
            RestApi registry = Nodes.api(node.server());

            long begin = System.nanoTime();
            List<Future<Answer>> flood = IntStream.range(0, UNKNOWN)
                    .mapToObj(id -> clients.submit((Callable<Answer>) () -> registry.get("/schemas/ids/" + (id + 1))))
                    .toList();
            List<Answer> health = new ArrayList<>();
            while (!flood.get(UNKNOWN - 1).isDone()) {
                health.add(registry.get("/incipit/v1/health"));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : flood) {
                answers.add(one.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(answers).allMatch(answer -> answer.errorCode() == 40403);
            assertThat(health).isNotEmpty().allMatch(answer -> answer.status() == 200);
            assertThat(node.asked()).isBetween(1, Math.toIntExact(took.dividedBy(APART)) + 1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void get_brokerAway_knownIsAnsweredAndUnknownIsRefused(@TempDir Path directory) {
        try (EmbeddedBroker own = EmbeddedBroker.start(BrokerConfig.devDefaults(directory));
                RegistryServer node = Nodes.start(Nodes.settings(own.bootstrapServers(), topic))) {
            RestApi registry = Nodes.api(node);
            Answer written = registry.register("known", Registration.schema(1));
            own.stop();

            Answer known =
                    registry.get("/schemas/ids/" + written.body().path("id").asInt());
            List<Answer> unknown = IntStream.range(0, 50)
                    .mapToObj(i -> registry.get("/schemas/ids/" + (1000 + i)))
                    .toList();
            Answer latest = registry.get("/subjects/known/versions/latest");
            Answer fate = registry.get("/incipit/v1/commands/never-sent");

            assertThat(known.status()).isEqualTo(200);
            assertThat(latest.status()).isEqualTo(200);
            assertThat(unknown).allMatch(answer -> answer.errorCode() == 40403);
            assertThat(fate.errorCode()).isEqualTo(50002);
            assertThat(fate.message()).contains("not known yet");
        }
    }
}
