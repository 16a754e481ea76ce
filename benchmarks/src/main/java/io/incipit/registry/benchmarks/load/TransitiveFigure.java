// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Comparison;
import io.incipit.registry.benchmarks.Figure;
import io.incipit.registry.benchmarks.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * New schemas that must fit all earlier versions of their subjects, beside transactions that hold one record for each
 * client.
 *
 * <p>The earlier versions are the same in all subjects. A subject grows by a tenth at most, or by one version.
 */
public final class TransitiveFigure implements Figure {

    private static final int CLIENTS = 32;
    private static final int BYTES = 1024;
    private static final int FIRST_NEW = 1_000_000;

    /** So many subjects that begin with so many versions. */
    private record Shape(int subjects, int versions) {

        int room() {
            return subjects * Math.max(1, versions / 10);
        }

        String title() {
            return "register, BACKWARD_TRANSITIVE, " + versions + (versions == 1 ? " version" : " versions");
        }
    }

    @Override
    public String name() {
        return "writes-transitive";
    }

    @Override
    public List<Comparison> measure(int seconds) {
        return List.of(new Shape(1000, 1), new Shape(600, 10), new Shape(30, 200)).stream()
                .map(shape -> measure(shape, seconds))
                .toList();
    }

    private static Comparison measure(Shape shape, int seconds) {
        try (BenchBroker broker = BenchBroker.start();
                ServerProcess registry = ServerProcess.registry(broker.bootstrapServers());
                ServerProcess transactions = ServerProcess.transactions(broker.bootstrapServers())) {
            NewSchemas schemas = new NewSchemas(BYTES);
            BareWriting bare = new BareWriting(transactions, CLIENTS, schemas.schemaBytes());
            bare.warmUp();
            prepare(registry, schemas, shape);
            WriteLoad load = new WriteLoad(registry, CLIENTS);
            AtomicLong number = new AtomicLong();
            Reading first = load.measure(next(number, shape.room() / 2, shape, schemas), seconds);
            Reading same = bare.measure(seconds);
            Reading second = load.measure(next(number, shape.room(), shape, schemas), seconds);
            return new Comparison(shape.title() + load.complaint(), Reading.mean(List.of(first, second)), same);
        }
    }

    /** The subjects with their versions, after others that only warm up. */
    private static void prepare(ServerProcess registry, NewSchemas schemas, Shape shape) {
        set(registry, "NONE");
        WriteLoad.warmUp(registry, CLIENTS, schemas);
        AtomicLong number = new AtomicLong();
        long all = (long) shape.subjects() * shape.versions();
        Supplier<Optional<byte[]>> versions = () -> {
            long next = number.getAndIncrement();
            return next < all
                    ? Optional.of(schemas.registration(next % shape.subjects(), next / shape.subjects()))
                    : Optional.empty();
        };
        var unused = new WriteLoad(registry, CLIENTS).measure(versions, Integer.MAX_VALUE);
        set(registry, "BACKWARD_TRANSITIVE");
    }

    private static Supplier<Optional<byte[]>> next(AtomicLong number, int end, Shape shape, NewSchemas schemas) {
        return () -> {
            long next = number.getAndIncrement();
            return next < end
                    ? Optional.of(schemas.registration(next % shape.subjects(), FIRST_NEW + next))
                    : Optional.empty();
        };
    }

    private static void set(ServerProcess registry, String level) {
        try (Connection connection = Connection.open(registry.uri())) {
            connection.send(HttpRequest.put("/config", "{\"compatibility\":\"" + level + "\"}")
                    .bytes(1));
            connection.receive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
