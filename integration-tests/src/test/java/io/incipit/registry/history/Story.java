// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.history.DomainNode.Reply;
import io.incipit.registry.history.Operation.DeleteSubject;
import io.incipit.registry.history.Operation.DeleteVersion;
import io.incipit.registry.history.Operation.ListVersions;
import io.incipit.registry.history.Operation.ReadId;
import io.incipit.registry.history.Operation.ReadVersion;
import io.incipit.registry.history.Operation.Register;
import io.incipit.registry.history.Recorder.Pending;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What clients of two nodes over one log do, as a seed decides. Now and then an append is held up while the other node
 * takes the right to write and uses it, and now and then its answer is lost.
 */
final class Story {

    private static final int LENGTH = 14;
    private static final List<String> SUBJECTS = List.of("s", "t");
    private static final List<String> CONTENTS = List.of("a(x)", "b(x)", "c(x)", "d(x)");

    private final Random random;
    private final Recorder recorder = new Recorder();
    private final List<DomainNode> nodes;
    private long told;
    private int commands;

    private Story(long seed, List<DomainNode> nodes) {
        this.random = new Random(seed);
        this.nodes = nodes;
    }

    /** The same for the same seed, but for its times. */
    static List<Call> of(long seed, Promise broken) {
        InMemoryEventLog memory = new InMemoryEventLog(Clock.systemUTC());
        try (DomainNode one = DomainNode.start(memory, broken, "node-1");
                DomainNode other = DomainNode.start(memory, broken, "node-2")) {
            Story story = new Story(seed, List.of(one, other));
            story.play();
            return story.recorder.history();
        }
    }

    private void play() {
        int heldUp = random.nextInt(LENGTH - 3);
        int lost = random.nextInt(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            DomainNode node = any(nodes);
            if (i == heldUp || i == heldUp + 2) {
                node.log().holdUp(() -> writeAlone(other(node), 1 + random.nextInt(2)));
            }
            if (i == 0 || i == lost) {
                node.log().end(any(List.of(DisturbedLog.Ending.values())));
            }
            call(node, random.nextInt(4) == 0 ? question() : write(), Optional.of(other(node)));
            node.log().leaveAlone();
        }
        nodes.forEach(this::askForAll);
    }

    /** The other one stands still. */
    private void writeAlone(DomainNode node, int times) {
        for (int i = 0; i < times; i++) {
            call(node, write(), Optional.empty());
        }
    }

    private DomainNode other(DomainNode node) {
        return nodes.get(1 - nodes.indexOf(node));
    }

    private void call(DomainNode node, Operation question) {
        call(node, question, Optional.empty());
    }

    private void askForAll(DomainNode node) {
        for (String subject : SUBJECTS) {
            call(node, new ListVersions(subject));
            for (int version = 0; version < LENGTH; version++) {
                call(node, new ReadVersion(subject, version));
            }
        }
        for (int id = 1; id < LENGTH; id++) {
            call(node, new ReadId(".", id));
        }
    }

    private void call(DomainNode node, Operation operation, Optional<DomainNode> reachable) {
        String client = "client of node " + (1 + nodes.indexOf(node));
        Pending pending = recorder.begin(client, operation, told);
        commands++;
        try {
            Reply reply = node.ask(new CommandId("c" + commands), operation, reachable);
            pending.answered(reply.answer(), reply.position());
            told = Math.max(told, reply.position());
        } catch (RegistryException.Unavailable e) {
            assertThat(e).hasMessageContaining("othing was written");
            pending.didNotHappen();
        }
    }

    private Operation write() {
        String subject = any(SUBJECTS);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new DeleteVersion(subject, 1 + random.nextInt(3), random.nextInt(3) == 0);
            case 2 -> new DeleteSubject(subject, random.nextInt(3) == 0);
            default -> new Register(subject, any(CONTENTS));
        };
    }

    private Operation question() {
        String subject = any(SUBJECTS);
        return switch (random.nextInt(3)) {
            case 0 -> new ReadVersion(subject, random.nextInt(4));
            case 1 -> new ReadId(".", 1 + random.nextInt(5));
            default -> new ListVersions(subject);
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
