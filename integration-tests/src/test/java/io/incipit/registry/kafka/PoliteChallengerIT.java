// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.decision.ModeSwitch;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.service.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Nodes that cannot reach one another take the right to write from each other, and all of them come to write. */
class PoliteChallengerIT {

    private static final int NODES = 3;
    private static final int WRITERS = 16;
    private static final Duration LASTS = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** What one writer saw. */
    private record Tally(int written, int refused, Duration longest, Optional<Mode> last) {}

    private final String topic = Fresh.topicName();

    @Test
    void write_nodesThatCannotReachOneAnother_takeTurns() throws Exception {
        List<LonelyNode> nodes = new ArrayList<>();
        try (LogNode watcher = LogNode.of(LogNode.config(topic)).started()) {
            for (int i = 1; i <= NODES; i++) {
                nodes.add(LonelyNode.start(topic, "node-" + i));
            }

            List<Tally> tallies = write(nodes);

            watcher.heard().awaitPosition(watcher.log().end());
            report(takeOvers(watcher), tallies);
            assertThat(takeOvers(watcher)).isBetween((long) NODES, 2 * LASTS.toSeconds());
            assertThat(tallies).allSatisfy(tally -> {
                assertThat(tally.written()).isGreaterThanOrEqualTo(NODES);
                assertThat(tally.longest()).isLessThan(LONGEST);
            });
            for (LonelyNode node : nodes) {
                awaitTold(node, tallies, watcher.log().end());
            }
        } finally {
            nodes.forEach(LonelyNode::close);
        }
    }

    private static List<Tally> write(List<LonelyNode> nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Tally>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                LonelyNode node = nodes.get(i % nodes.size());
                Scope own = scope(i);
                writers.add(() -> write(node, own));
            }
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> done : threads.invokeAll(writers)) {
                tallies.add(done.get());
            }
            return tallies;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is refused is asked for again under its id, until it is told to be written. */
    private static Tally write(LonelyNode node, Scope own) {
        long start = System.nanoTime();
        int written = 0;
        int refused = 0;
        Duration longest = Duration.ZERO;
        Optional<Mode> mode = Optional.empty();
        boolean answered = true;
        CommandId command = new CommandId("none");
        while (!answered || System.nanoTime() - start < LASTS.toNanos()) {
            if (answered) {
                command = new CommandId(UUID.randomUUID().toString());
                mode = Optional.of(mode.equals(Optional.of(Mode.READWRITE)) ? Mode.READONLY : Mode.READWRITE);
            }
            long before = System.nanoTime();
            answered = isAnswered(node, new SetMode(command, own, mode, true));
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            longest = took.compareTo(longest) > 0 ? took : longest;
            written += answered ? 1 : 0;
            refused += answered ? 0 : 1;
        }
        return new Tally(written, refused, longest, mode);
    }

    private static boolean isAnswered(LonelyNode node, SetMode command) {
        try {
            return node.write(command.command(), new ModeSwitch(command))
                    .answer()
                    .equals(command.mode());
        } catch (RegistryException.Unavailable e) {
            return false;
        }
    }

    private static Scope scope(int writer) {
        return Scope.of(Subject.parse("writer-" + writer));
    }

    /** What was acknowledged stands on every node. */
    private static void awaitTold(LonelyNode node, List<Tally> tallies, long end) throws InterruptedException {
        assertThat(node.projection().await(end, Deadline.in(Duration.ofSeconds(60))))
                .isTrue();
        for (int i = 0; i < tallies.size(); i++) {
            assertThat(node.projection().state().mode(scope(i)))
                    .isEqualTo(tallies.get(i).last());
        }
    }

    /** The first one takes the right from nobody. */
    private static long takeOvers(LogNode watcher) {
        long announced = watcher.heard().events().stream()
                .filter(event ->
                        event instanceof HolderAnnounced said && said.holder().isPresent())
                .count();
        return announced - 1;
    }

    private static void report(long takeOvers, List<Tally> tallies) {
        System.out.printf(
                "Nodes that cannot reach one another: %d take-overs in %d s, %d writes by %d writers (%d to %d each), "
                        + "%d refused for the time, the longest took %d ms%n",
                takeOvers,
                LASTS.toSeconds(),
                tallies.stream().mapToInt(Tally::written).sum(),
                tallies.size(),
                tallies.stream().mapToInt(Tally::written).min().orElse(0),
                tallies.stream().mapToInt(Tally::written).max().orElse(0),
                tallies.stream().mapToInt(Tally::refused).sum(),
                tallies.stream()
                        .mapToLong(tally -> tally.longest().toMillis())
                        .max()
                        .orElse(0));
    }
}
