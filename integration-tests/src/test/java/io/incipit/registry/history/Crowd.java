// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Operation.DeleteSubject;
import io.incipit.registry.history.Operation.DeleteVersion;
import io.incipit.registry.history.Operation.ListVersions;
import io.incipit.registry.history.Operation.ReadId;
import io.incipit.registry.history.Operation.ReadVersion;
import io.incipit.registry.history.Operation.Register;
import io.incipit.registry.history.Recorder.Pending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients of several nodes, who go from one to the next, repeat a write with the id of its command until it is answered,
 * and write down all of it.
 */
final class Crowd implements AutoCloseable {

    private static final int SUBJECTS = 24;
    private static final int CONTENTS = 300;

    /** How long a write is repeated. */
    private static final Duration STUBBORN = Duration.ofSeconds(60);

    private static final Duration BREATH = Duration.ofMillis(80);

    private final Recorder recorder = new Recorder();
    private final List<HttpNode> nodes;
    private final long seed;
    private final AtomicLong highest = new AtomicLong();
    private final AtomicBoolean tired = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> clients = new ArrayList<>();

    private Crowd(List<HttpNode> nodes, long seed) {
        this.nodes = nodes;
        this.seed = seed;
    }

    static Crowd start(List<HttpNode> nodes, long seed, int writers, int readers) {
        Crowd crowd = new Crowd(nodes, seed);
        IntStream.range(0, writers).forEach(i -> crowd.send("writer-" + i, i, true));
        IntStream.range(0, readers).forEach(i -> crowd.send("reader-" + i, 1_000 + i, false));
        return crowd;
    }

    private void send(String name, int number, boolean writes) {
        clients.add(threads.submit(() -> new Client(name, new Random(seed + number)).work(writes)));
    }

    /** Lets all finish what they are at, and asks every node for everything that it must know by then. */
    List<Call> end() throws InterruptedException, ExecutionException {
        tired.set(true);
        for (Future<?> client : clients) {
            client.get();
        }
        new Client("last", new Random(seed)).ask(new Register("last", content(0)));
        nodes.forEach(this::askForAll);
        return recorder.history();
    }

    private void askForAll(HttpNode node) {
        List<Operation> questions = new ArrayList<>();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            questions.add(new ListVersions("s" + subject));
            questions.add(new ReadVersion("s" + subject, 0));
        }
        IntStream.rangeClosed(1, CONTENTS).forEach(id -> questions.add(new ReadId(".", id)));
        for (Operation question : questions) {
            Pending pending = recorder.begin("last", question, highest.get());
            HttpNode.Reply reply = node.ask("", question, highest.get())
                    .orElseThrow(() -> new AssertionError(node + " does not answer " + question));
            pending.answered(reply.answer(), reply.position());
        }
    }

    private static String content(int number) {
        return "{\"type\":\"record\",\"name\":\"Fact\",\"fields\":[{\"name\":\"f%d\",\"type\":\"int\",\"default\":0}]}"
                .formatted(number);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One of them. */
    private final class Client {

        private final String name;
        private final Random random;
        private long seen;
        private int turn;

        Client(String name, Random random) {
            this.name = name;
            this.random = random;
            this.turn = random.nextInt(nodes.size());
        }

        void work(boolean writes) {
            while (!tired.get()) {
                ask(writes ? write() : question());
                LockSupport.parkNanos(random.nextLong(2 * BREATH.toNanos()));
            }
        }

        /** A question that no node answers is given up; a write is repeated. */
        void ask(Operation operation) {
            long sent = random.nextBoolean() ? seen : 0;
            String command = UUID.randomUUID().toString();
            Pending pending = recorder.begin(name, operation, sent);
            long end = System.nanoTime() + STUBBORN.toNanos();
            Optional<HttpNode.Reply> reply = next().ask(command, operation, sent);
            while (reply.isEmpty() && !operation.isRead() && System.nanoTime() - end < 0) {
                LockSupport.parkNanos(BREATH.toNanos());
                reply = next().ask(command, operation, sent);
            }
            if (reply.isPresent()) {
                hear(pending, reply.get());
            } else if (operation.isRead()) {
                pending.didNotHappen();
            }
        }

        private void hear(Pending pending, HttpNode.Reply reply) {
            pending.answered(reply.answer(), reply.position());
            highest.accumulateAndGet(reply.position(), Math::max);
            seen = Math.max(seen, random.nextBoolean() ? highest.get() : reply.position());
        }

        private HttpNode next() {
            turn = (turn + 1) % nodes.size();
            return nodes.get(turn);
        }

        private Operation write() {
            String subject = "s" + random.nextInt(SUBJECTS);
            return switch (random.nextInt(20)) {
                case 0, 1 -> new DeleteVersion(subject, 1 + random.nextInt(20), false);
                case 2 -> new DeleteSubject(subject, false);
                default -> new Register(subject, content(random.nextInt(CONTENTS)));
            };
        }

        private Operation question() {
            String subject = "s" + random.nextInt(SUBJECTS);
            return switch (random.nextInt(4)) {
                case 0 -> new ReadVersion(subject, 1 + random.nextInt(20));
                case 1 -> new ReadVersion(subject, 0);
                case 2 -> new ReadId(".", 1 + random.nextInt(CONTENTS));
                default -> new ListVersions(subject);
            };
        }
    }
}
