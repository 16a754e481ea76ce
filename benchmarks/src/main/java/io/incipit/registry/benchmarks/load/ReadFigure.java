// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Comparison;
import io.incipit.registry.benchmarks.Figure;
import io.incipit.registry.benchmarks.Reading;
import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A question to the server, beside an Undertow that gives the same answer to everything. */
public final class ReadFigure implements Figure {

    private static final int CONNECTIONS = 32;
    private static final int MANY_SUBJECTS = 10_000;
    private static final HttpRequest BY_ID = HttpRequest.get("/schemas/ids/1");

    private final String name;
    private final int subjects;
    private final HttpRequest request;
    private final List<Wire> wires;

    private ReadFigure(String name, int subjects, HttpRequest request) {
        this(name, subjects, request, List.of(Wire.PLAIN, Wire.PIPELINED));
    }

    private ReadFigure(String name, int subjects, HttpRequest request, List<Wire> wires) {
        this.name = name;
        this.subjects = subjects;
        this.request = request;
        this.wires = wires;
    }

    /** The questions that applications ask most. */
    public static List<Figure> all() {
        return List.of(
                new ReadFigure("by-id", 1, BY_ID),
                new ReadFigure("by-id-gzip", 1, BY_ID.with("Accept-Encoding: gzip")),
                new ReadFigure("by-id-known", 1, BY_ID.with("If-None-Match: *")),
                new ReadFigure("by-id-http2", 1, BY_ID, List.of(Wire.H2C)),
                new ReadFigure("latest", 1, HttpRequest.get("/subjects/s0-value/versions/latest")),
                new ReadFigure("subjects", MANY_SUBJECTS, HttpRequest.get("/subjects")),
                new ReadFigure("re-register", 1, TestSchemas.registration(0)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Comparison> measure(int seconds) {
        try {
            Path directory = Files.createTempDirectory("incipit-bench");
            try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.devDefaults(directory.resolve("broker"))
                            .withPort(0));
                    ServerProcess registry = ServerProcess.registry(broker.bootstrapServers())) {
                Path answer = Files.write(directory.resolve("answer"), prepared(registry));
                try (ServerProcess bare = ServerProcess.bare(answer)) {
                    return wires.stream()
                            .map(wire -> compare(registry, bare, wire, seconds))
                            .toList();
                }
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Registers what is asked for, and asks once. */
    private byte[] prepared(ServerProcess registry) throws IOException {
        int writers = Math.min(CONNECTIONS, subjects);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CompletableFuture.allOf(IntStream.range(0, writers)
                            .mapToObj(first ->
                                    CompletableFuture.runAsync(() -> register(registry, first, writers), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
        return Connection.ask(registry.uri(), request);
    }

    private void register(ServerProcess registry, int first, int step) {
        try (Connection connection = Connection.open(registry.uri())) {
            for (int i = first; i < subjects; i += step) {
                connection.send(TestSchemas.registration(i).bytes(1));
                connection.receive();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Comparison compare(ServerProcess registry, ServerProcess bare, Wire wire, int seconds) {
        Load load = new Load(request, CONNECTIONS, wire);
        // Ours twice with the bare one between, so that a busy moment of the machine meets both.
        Reading first = load.measure(registry, seconds);
        Reading same = load.measure(bare, seconds);
        return new Comparison(
                name + ", " + CONNECTIONS + " connections" + wire.title(),
                Reading.mean(List.of(first, load.measure(registry, seconds))),
                same);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
