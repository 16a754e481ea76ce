// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.incipit.registry.system.Patience;
import io.incipit.registry.system.RestApi;
import io.incipit.registry.system.RestApi.Answer;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A client that registers one new schema after another, each once, and keeps what it is told. Thread-safe. */
public final class Scribe {

    private static final int SUBJECTS = 4;

    private final Testimony testimony;
    private final String name;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * A client that has not asked yet.
     *
     * @param name part of the names of its subjects and schemas, which nobody else uses
     */
    public Scribe(Testimony testimony, String name) {
        this.testimony = testimony;
        this.name = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Registers a schema that nobody has registered before. */
    public Told write(RestApi registry) {
        int number = next.incrementAndGet();
        String subject = name + "-" + number % SUBJECTS;
        String schema = schema(number);
        String command = UUID.randomUUID().toString();
        long sent = System.nanoTime();
        Answer answer = ask(registry, subject, schema, command);
        Told told = new Told(command, subject, schema, sent, System.nanoTime(), answer);
        testimony.add(told);
        return told;
    }

    /** The same without waiting for the answer. */
    public CompletableFuture<Told> writing(RestApi registry) {
        return CompletableFuture.supplyAsync(() -> write(registry));
    }

    /** Registers schemas until one is; what was answered then. */
    public Told writeUntilItHappens(RestApi registry) {
        Told[] last = new Told[1];
        Patience.until("a write happens", () -> {
            last[0] = write(registry);
            return last[0].happened();
        });
        return last[0];
    }

    /** Compatible with all others. */
    private String schema(int number) {
        return "{\"type\":\"record\",\"name\":\"Fact\",\"doc\":\"%s %d\",\"fields\":[]}".formatted(name, number);
    }

    private static Answer ask(RestApi registry, String subject, String schema, String command) {
        try {
            return registry.send(
                    "POST",
                    "/subjects/" + subject + "/versions",
                    Map.of("schema", schema),
                    Map.of("X-Incipit-Command", command));
        } catch (UncheckedIOException e) {
            return new Answer(-1, MissingNode.getInstance());
        }
    }
}
