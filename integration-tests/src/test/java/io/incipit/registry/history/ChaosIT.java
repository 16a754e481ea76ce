// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.kit.Answers;
import io.incipit.registry.domain.kit.History;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.faults.WholeTopic;
import io.incipit.registry.system.NodeProcess;
import io.incipit.registry.system.Nodes;
import io.incipit.registry.system.Patience;
import io.incipit.registry.system.RestApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes that are killed and frozen at random while many clients write and read, and the whole history judged.
 *
 * <p>{@code -Dincipit.chaos.seconds} lets it go on for longer, {@code -Dincipit.chaos.seed} repeats the choices.
 */
class ChaosIT {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("incipit.chaos.seconds", 30));
    private static final long SEED = Long.getLong("incipit.chaos.seed", System.nanoTime());
    private static final List<String> VIEW = List.of("/schemas?deleted=true", "/subjects?deleted=true", "/contexts");

    final String broker = SharedBroker.get().bootstrapServers();
    final Map<String, String> settings = Nodes.settings(broker, Nodes.newTopic("chaos"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    List<NodeProcess> nodes;

    @BeforeEach
    void start() {
        System.out.println("Chaos with -Dincipit.chaos.seed=" + SEED);
        nodes = IntStream.range(0, 3).mapToObj(this::node).toList();
        nodes.stream().parallel().forEach(NodeProcess::start);
    }

    @AfterEach
    void stop() {
        nodes.forEach(NodeProcess::close);
    }

    @Test
    void nodes_killedAndFrozenAtRandom_tellAHistoryThatCanBe() throws Exception {
        try (Crowd crowd = Crowd.start(nodes.stream().map(ChaosIT::client).toList(), SEED, 16, 16)) {
            int faults = new Mischief(nodes, SEED).goOnFor(TIME);
            List<Call> history = historyOf(crowd);

            assertThat(HistoryCheck.violations(history)).isEmpty();
            requireSameForAllReaders();
            requireSameOnAllNodes();
            report(history, faults);
        }
    }

    /** A node that answers what it never should has written down why. */
    private List<Call> historyOf(Crowd crowd) throws InterruptedException {
        try {
            return crowd.end();
        } catch (ExecutionException e) {
            String said = nodes.stream().map(NodeProcess::output).collect(Collectors.joining("\n"));
            throw new AssertionError("%s. The nodes said:%n%s".formatted(e.getCause(), said), e);
        }
    }

    private void requireSameForAllReaders() {
        WholeTopic topic = WholeTopic.read(broker, settings.getOrDefault("kafkastore.topic", ""));

        assertThat(standing(topic.everything())).isEqualTo(standing(topic.committed()));
    }

    private static Answers.Standing standing(List<LogEntry> entries) {
        return Answers.standing(History.replay(RegistryState.EMPTY, entries));
    }

    private void requireSameOnAllNodes() {
        try (RegistryServer fresh = Nodes.start(settings)) {
            List<RestApi.Answer> expected = view(Nodes.api(fresh));
            nodes.forEach(node -> Patience.until(
                    "the node answers as a fresh one", () -> view(node.api()).equals(expected)));
        }
    }

    /** Nothing was lost and nothing stood twice, or the test would have failed before this. */
    private static void report(List<Call> history, int faults) {
        long open = history.stream().filter(Call::isOpen).count();
        System.out.printf(
                "FIGURE chaos histories=1 operations=%d open=%d faults=%d writes-lost=0 duplicate-ids=0%n",
                history.size(), open, faults);
    }

    private static List<RestApi.Answer> view(RestApi registry) {
        return VIEW.stream().map(registry::get).toList();
    }

    private static HttpNode client(NodeProcess node) {
        return new HttpNode(node.api().base());
    }

    private NodeProcess node(int number) {
        try {
            return NodeProcess.in(Files.createDirectory(directory.resolve("node-" + number)), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
