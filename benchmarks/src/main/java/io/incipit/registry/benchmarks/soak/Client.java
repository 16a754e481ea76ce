// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import io.incipit.registry.benchmarks.load.Connection;
import io.incipit.registry.benchmarks.load.HttpRequest;
import io.incipit.registry.benchmarks.load.NewSchemas;
import io.incipit.registry.benchmarks.load.ServerProcess;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * One connection that asks at a steady pace: of a hundred requests 90 read, 9 register what is there already, and one
 * registers something new or deletes what was new, first softly and then for good.
 */
final class Client implements SteadyRequests {

    /** What all clients read and register again. */
    static final int SUBJECTS = 1_000;

    private static final int FIRST_NEW = 1_000_000;
    private static final int MOST_NEW = 10_000_000;
    private static final int CYCLE = 100;
    private static final int READS = 90;
    private static final int APART = 3;
    private static final int KNOWN_PRIME = 7_919;

    private final NewSchemas schemas;
    private final Tally reads;
    private final Tally writes;
    private final int number;

    Client(NewSchemas schemas, Tally reads, Tally writes, int number) {
        this.schemas = schemas;
        this.reads = reads;
        this.writes = writes;
        this.number = number;
    }

    @Override
    public Tally tally(int turn) {
        return place(turn) % CYCLE < READS ? reads : writes;
    }

    /** No two begin alike, or all would write at the same time. */
    private int place(int turn) {
        return turn + number * APART % CYCLE;
    }

    @Override
    public byte[] request(int turn) {
        int i = place(turn);
        int known = (int) ((long) i * KNOWN_PRIME % SUBJECTS);
        int step = i % CYCLE;
        if (step < READS) {
            return reading(step, known).bytes(1);
        }
        return step < CYCLE - 1 ? schemas.registration(known, known) : change(i / CYCLE);
    }

    private static HttpRequest reading(int step, int known) {
        String subject = subject(known);
        return switch (step % 10) {
            case 7, 8 -> HttpRequest.get("/subjects/" + subject + "/versions/latest");
            case 9 -> HttpRequest.get("/subjects/" + subject + "/versions");
            default -> HttpRequest.get("/schemas/ids/" + (known + 1));
        };
    }

    /** A client has one new subject at a time. */
    private byte[] change(int turn) {
        int fresh = FIRST_NEW + number * MOST_NEW / CYCLE + turn / 3;
        return switch (turn % 3) {
            case 0 -> schemas.registration(fresh, fresh);
            case 1 -> HttpRequest.delete("/subjects/" + subject(fresh)).bytes(1);
            default ->
                HttpRequest.delete("/subjects/" + subject(fresh) + "?permanent=true")
                        .bytes(1);
        };
    }

    private static String subject(int number) {
        return "s%010d-value".formatted(number);
    }

    /** Registers what all of them read. */
    static void prepare(ServerProcess registry, NewSchemas schemas) throws IOException {
        try (Connection connection = Connection.open(registry.uri())) {
            for (int i = 0; i < SUBJECTS; i++) {
                connection.send(schemas.registration(i, i));
                connection.receive();
            }
        }
    }

    /** How long it pauses between two requests if so many clients make so many requests a second. */
    static long everyNanos(int clients, int perSecond) {
        return TimeUnit.SECONDS.toNanos(clients) / perSecond;
    }
}
