// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.serde;

import io.incipit.registry.benchmarks.Comparison;
import io.incipit.registry.benchmarks.Figure;
import io.incipit.registry.benchmarks.Latencies;
import io.incipit.registry.benchmarks.Reading;
import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** From a new serializer to its first message, beside one request to the registry by a new HTTP client. */
public final class FirstMessageFigure implements Figure {

    private static final Sample SAMPLE = Sample.NESTED_GENERIC;

    @Override
    public String name() {
        return "first-message";
    }

    @Override
    public List<Comparison> measure(int seconds) {
        try (StubRegistry registry = new StubRegistry(SAMPLE.schema())) {
            Object datum = SAMPLE.datum();
            byte[] message = serialize(registry, datum);
            Runnable serialize = () -> serialize(registry, datum);
            Runnable deserialize = () -> deserialize(registry, message);
            Reading bare = read(() -> ask(registry), seconds);
            return List.of(
                    new Comparison(
                            "first message written, " + requests(registry, serialize), read(serialize, seconds), bare),
                    new Comparison(
                            "first message read, " + requests(registry, deserialize),
                            read(deserialize, seconds),
                            bare));
        }
    }

    private static String requests(StubRegistry registry, Runnable work) {
        int before = registry.requests();
        work.run();
        int requests = registry.requests() - before;
        return requests + (requests == 1 ? " request" : " requests");
    }

    private static Reading read(Runnable work, int seconds) {
        repeat(work, 1);
        Latencies latencies = repeat(work, seconds);
        return new Reading(
                (double) latencies.count() / seconds,
                Double.NaN,
                Double.NaN,
                latencies.micros(0.5),
                latencies.micros(0.99));
    }

    private static Latencies repeat(Runnable work, int seconds) {
        Latencies latencies = new Latencies();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long start = System.nanoTime();
        while (start - end < 0) {
            work.run();
            long now = System.nanoTime();
            latencies.add(now - start);
            start = now;
        }
        return latencies;
    }

    private static byte[] serialize(StubRegistry registry, Object datum) {
        try (AvroSerializer serializer = new AvroSerializer()) {
            serializer.configure(Map.of("schema.registry.url", registry.url()), false);
            return Objects.requireNonNull(serializer.serialize("orders", datum));
        }
    }

    private static void deserialize(StubRegistry registry, byte[] message) {
        try (AvroDeserializer deserializer = new AvroDeserializer()) {
            deserializer.configure(Map.of("schema.registry.url", registry.url()), false);
            deserializer.deserialize("orders", message);
        }
    }

    private static void ask(StubRegistry registry) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + "/schemas/ids/1"))
                    .build();
            HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the registry", e);
        }
    }
}
