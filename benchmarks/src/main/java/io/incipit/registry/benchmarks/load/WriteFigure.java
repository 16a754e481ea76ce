// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Comparison;
import io.incipit.registry.benchmarks.Figure;
import io.incipit.registry.benchmarks.Reading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * New schemas, each under a subject of its own, beside transactions that hold one record for each client and are read
 * back.
 */
public final class WriteFigure implements Figure {

    private static final int USUAL = 1024;

    /** How many write at once, and how much. */
    private record Shape(int clients, int bytes) {

        String title() {
            String size = bytes == USUAL ? "" : ", " + bytes / 1024 + " KB";
            return "register new, " + clients + (clients == 1 ? " client" : " clients") + size;
        }
    }

    private final String name;
    private final List<Shape> shapes;

    private WriteFigure(String name, Shape... shapes) {
        this.name = name;
        this.shapes = List.of(shapes);
    }

    /** Few clients and many, small schemas and large ones. */
    public static List<Figure> all() {
        Stream<Figure> usual = IntStream.of(1, 32, 256)
                .mapToObj(clients -> new WriteFigure("writes-" + clients, new Shape(clients, USUAL)));
        Figure large = new WriteFigure("writes-large", new Shape(32, 4 * USUAL), new Shape(4, 128 * USUAL));
        return Stream.concat(usual, Stream.of(large)).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Comparison> measure(int seconds) {
        return shapes.stream().map(shape -> measure(shape, seconds)).toList();
    }

    private static Comparison measure(Shape shape, int seconds) {
        try (BenchBroker broker = BenchBroker.start();
                ServerProcess registry = ServerProcess.registry(broker.bootstrapServers());
                ServerProcess transactions = ServerProcess.transactions(broker.bootstrapServers())) {
            AtomicLong number = new AtomicLong();
            NewSchemas schemas = new NewSchemas(shape.bytes());
            BareWriting bare = new BareWriting(transactions, shape.clients(), schemas.schemaBytes());
            bare.warmUp();
            WriteLoad.warmUp(registry, shape.clients(), new NewSchemas(USUAL));
            WriteLoad load = new WriteLoad(registry, shape.clients());
            Supplier<Optional<byte[]>> requests = fresh(number, schemas);
            // Ours twice with the bare one between, so that a busy moment of the machine meets both.
            Reading first = load.measure(requests, seconds);
            Reading same = bare.measure(seconds);
            Reading second = load.measure(requests, seconds);
            return new Comparison(shape.title() + load.complaint(), Reading.mean(List.of(first, second)), same);
        }
    }

    private static Supplier<Optional<byte[]>> fresh(AtomicLong number, NewSchemas schemas) {
        return () -> {
            long next = number.getAndIncrement();
            return Optional.of(schemas.registration(next, next));
        };
    }
}
