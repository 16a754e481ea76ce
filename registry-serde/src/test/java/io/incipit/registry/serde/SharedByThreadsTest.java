// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.serde.client.InMemoryRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One serializer and one deserializer for eight threads, which change schemas and topics with each message. */
class SharedByThreadsTest {

    private static final int THREADS = 8;
    private static final int MESSAGES = 2_000;

    /** Fields of each have other names and types, so that a mistaken schema shows. */
    private static final List<Schema> SCHEMAS = IntStream.range(0, 6)
            .mapToObj(i -> new Schema.Parser().parse("""
                    {"type":"record","name":"R%1$d","fields":[{"name":"n%1$d","type":"%2$s"},
                    {"name":"text%1$d","type":"string"},{"name":"many","type":{"type":"array","items":"long"}}]}""".formatted(i, i % 2 == 0 ? "int" : "long")))
            .toList();

    /** The smaller number of schemas kept makes threads throw out each other's. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 2})
    void roundTrip_sharedByEightThreads_eachReadsWhatItWrote(int kept) throws InterruptedException, ExecutionException {
        InMemoryRegistry registry = new InMemoryRegistry();
        Map<String, Object> settings = Map.of("max.schemas.per.subject", kept);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (AvroSerializer serializer = new AvroSerializer(registry, settings, false);
                AvroDeserializer deserializer = new AvroDeserializer(registry, settings, false)) {
            CyclicBarrier start = new CyclicBarrier(THREADS);

            List<Future<Integer>> wrong = threads.invokeAll(IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Integer>) () -> {
                        start.await();
                        return wrong(serializer, deserializer, thread);
                    })
                    .toList());

            for (Future<Integer> each : wrong) {
                assertThat(each.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int wrong(AvroSerializer serializer, AvroDeserializer deserializer, int thread) {
        int wrong = 0;
        for (int i = 0; i < MESSAGES; i++) {
            int number = thread * MESSAGES + i;
            String topic = "t" + number % 3;
            GenericRecord written = record(number);
            Object read = deserializer.deserialize(topic, serializer.serialize(topic, written));
            wrong += written.equals(read) ? 0 : 1;
        }
        return wrong;
    }

    private static GenericRecord record(int number) {
        int kind = number % SCHEMAS.size();
        Object value = kind % 2 == 0 ? (Object) number : (Object) (long) number;
        return new GenericRecordBuilder(SCHEMAS.get(kind))
                .set("n" + kind, value)
                .set("text" + kind, "x".repeat(number % 50))
                .set(
                        "many",
                        IntStream.range(0, number % 7)
                                .mapToObj(each -> (long) each)
                                .toList())
                .build();
    }
}
