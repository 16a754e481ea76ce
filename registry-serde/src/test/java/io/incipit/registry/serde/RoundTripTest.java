// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    static final Schema POINT = new Schema.Parser().parse("""
            {"type":"record","name":"Point","fields":[{"name":"x","type":"int"},{"name":"label","type":"string"}]}""");
    static final Schema EVENT = new Schema.Parser().parse("""
            {"type":"record","name":"Event","fields":[
            {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}}]}""");

    final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void roundTrip_genericRecord_isEqual() {
        assertThat(roundTrip(point(3), Map.of())).isEqualTo(point(3));
    }

    @Test
    void roundTrip_null_isNullAndAsksNobody() {
        assertThat(roundTrip(null, Map.of())).isNull();
        assertThat(registry.calls()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("primitives")
    void roundTrip_primitive_isEqual(Object datum) {
        assertThat(roundTrip(datum, Map.of())).isEqualTo(datum);
    }

    static List<Object> primitives() {
        return List.of("", "héllo", 1, -1L, 1.5f, -2.5, true, new byte[] {0, 1}, new byte[0]);
    }

    @Test
    void roundTrip_byteBuffer_isItsBytesAndLeftAsItWas() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1);

        assertThat(roundTrip(buffer, Map.of())).isEqualTo(new byte[] {2, 3});
        assertThat(buffer.remaining()).isEqualTo(2);
    }

    @Test
    void roundTrip_generatedClass_isFoundByName() {
        User alice = new User("Alice", 30);

        assertThat(roundTrip(alice, Map.of("specific.avro.reader", true))).isEqualTo(alice);
        assertThat(roundTrip(alice, Map.of())).isInstanceOf(GenericRecord.class);
    }

    @Test
    void roundTrip_stringOfAnotherClass_isOfThatClass() {
        Priced priced = new Priced(new BigDecimal("24.90"));

        assertThat(roundTrip(priced, Map.of("specific.avro.reader", true))).isEqualTo(priced);
    }

    @Test
    void roundTrip_generatedClassNamed_isUsedForOtherWriters() {
        Map<String, Object> settings =
                Map.of("specific.avro.reader", true, "specific.avro.value.type", Narrow.class.getName());

        Object read = roundTrip(point(1), settings);

        assertThat(read).isEqualTo(new Narrow(1));
    }

    @Test
    void roundTrip_unionOfGeneratedClasses_isReadIntoThem() {
        String union = "[\"null\"," + POINT + "," + User.SCHEMA$ + "]";
        registry.register("t-value", SchemaDefinition.avro(union), false);
        Map<String, Object> settings =
                Map.of("auto.register.schemas", false, "use.schema.id", 1, "specific.avro.reader", true);

        assertThat(roundTrip(new User("Alice", 30), settings)).isEqualTo(new User("Alice", 30));
    }

    @Test
    void roundTrip_plainClass_isFilledByItsFields() {
        Plain plain = new Plain("a", new int[] {1, 2}, new Plain.Inner());
        Map<String, Object> settings = Map.of(
                "schema.reflection", true,
                "avro.reflection.allow.null", true,
                "specific.avro.value.type", Plain.class);

        assertThat(roundTrip(plain, settings)).usingRecursiveComparison().isEqualTo(plain);
    }

    @Test
    void roundTrip_logicalType_isJavasOwn() {
        Instant at = Instant.parse("2026-01-02T03:04:05.678Z");
        GenericRecord event = new GenericData.Record(EVENT);
        event.put("at", at);

        GenericRecord read = (GenericRecord) roundTrip(event, Map.of("avro.use.logical.type.converters", true));

        assertThat(Objects.requireNonNull(read).get("at")).isEqualTo(at);
    }

    @Test
    void roundTrip_manyMessages_askOnce() {
        try (AvroSerde serde = new AvroSerde(registry)) {
            for (int i = 0; i < 100; i++) {
                byte[] message = serde.serializer().serialize("t", point(i));
                assertThat(serde.deserializer().deserialize("t", message)).isEqualTo(point(i));
            }
        }

        assertThat(registry.calls()).containsExactly("register t-value", "id 1 t-value");
    }

    @Test
    void roundTrip_eightThreadsSharingOneSerde_readWhatTheyWrote() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (AvroSerde serde = new AvroSerde(registry)) {
            List<Callable<Boolean>> work = IntStream.range(0, 8)
                    .mapToObj(thread -> (Callable<Boolean>) () -> readsWhatItWrites(serde, thread))
                    .toList();

            List<Future<Boolean>> results = threads.invokeAll(work);

            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(registry.calls()).containsOnlyOnce("register t-value");
    }

    private static boolean readsWhatItWrites(AvroSerde serde, int thread) {
        return IntStream.range(0, 5_000).allMatch(i -> {
            GenericRecord point = point(thread * 10_000 + i);
            return point.equals(
                    serde.deserializer().deserialize("t", serde.serializer().serialize("t", point)));
        });
    }

    private @Nullable Object roundTrip(@Nullable Object datum, Map<String, Object> settings) {
        try (AvroSerializer serializer = new AvroSerializer(registry, settings, false);
                AvroDeserializer deserializer = new AvroDeserializer(registry, new HashMap<>(settings), false)) {
            return deserializer.deserialize("t", serializer.serialize("t", datum));
        }
    }

    private static GenericRecord point(int x) {
        return new GenericRecordBuilder(POINT).set("x", x).set("label", "p" + x).build();
    }
}
