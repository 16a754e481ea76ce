// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.serde;

import io.incipit.registry.serde.AvroSerializer;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Objects to messages: a serializer that all threads share, and an encoder of Avro's for each. */
@State(Scope.Benchmark)
public class SerializeBenchmark {

    /** What is written. */
    @Param
    public Sample sample = Sample.FLAT_GENERIC;

    private Object datum = sample;
    private final AvroSerializer serializer = new AvroSerializer();

    @Setup
    public void prepare() {
        datum = sample.datum();
        StubRegistry registry = new StubRegistry(sample.schema());
        serializer.configure(Map.of("schema.registry.url", registry.url()), false);
        // The only question; the registry is not needed again.
        serializer.serialize("orders", datum);
        registry.close();
    }

    @Benchmark
    public @Nullable Object incipit() {
        return serializer.serialize("orders", datum);
    }

    @Benchmark
    public Object bare(Encoding encoding) throws IOException {
        return encoding.avro.encode(datum);
    }

    /** One thread's encoder. */
    @State(Scope.Thread)
    public static class Encoding {

        private BareAvro avro = new BareAvro(Sample.FLAT_GENERIC.writer());

        @Setup
        public void prepare(SerializeBenchmark benchmark) {
            avro = new BareAvro(benchmark.sample.writer());
        }
    }
}
