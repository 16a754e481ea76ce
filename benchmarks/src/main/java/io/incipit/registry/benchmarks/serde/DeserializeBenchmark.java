// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.serde;

import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Messages to objects: a deserializer that all threads share, and a decoder of Avro's for each. */
@State(Scope.Benchmark)
public class DeserializeBenchmark {

    /** What the first bytes of a message take, which Avro does not know of. */
    private static final int PREFIX = 5;

    /** What is read. */
    @Param
    public Sample sample = Sample.FLAT_GENERIC;

    private byte[] message = {};
    private final AvroDeserializer deserializer = new AvroDeserializer();

    @Setup
    public void prepare() {
        try (StubRegistry registry = new StubRegistry(sample.schema());
                AvroSerializer serializer = new AvroSerializer()) {
            serializer.configure(Map.of("schema.registry.url", registry.url()), false);
            message = Objects.requireNonNull(serializer.serialize("orders", sample.datum()));
            deserializer.configure(
                    Map.of("schema.registry.url", registry.url(), "specific.avro.reader", !sample.isGeneric()), false);
            // The only question; the registry is not needed again.
            deserializer.deserialize("orders", message);
        }
    }

    @Benchmark
    public @Nullable Object incipit() {
        return deserializer.deserialize("orders", message);
    }

    @Benchmark
    public Object bare(Decoding decoding) throws IOException {
        return decoding.decode(message);
    }

    /** One thread's decoder. */
    @State(Scope.Thread)
    public static class Decoding {

        private DatumReader<Object> reader = Sample.FLAT_GENERIC.reader();
        private BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);

        @Setup
        public void prepare(DeserializeBenchmark benchmark) {
            reader = benchmark.sample.reader();
        }

        private Object decode(byte[] message) throws IOException {
            decoder = DecoderFactory.get().binaryDecoder(message, PREFIX, message.length - PREFIX, decoder);
            return reader.read(null, decoder);
        }
    }
}
