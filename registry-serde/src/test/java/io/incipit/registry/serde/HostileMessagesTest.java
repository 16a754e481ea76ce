// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages from anybody: corrupt, foreign or malicious. They are read or refused, and cost no more than they weigh. */
class HostileMessagesTest {

    /** What a refusal may allocate: an exception with its trace and message, and what was read until then. */
    private static final long ALLOWED_BYTES = 16_000_000;

    private static final long HALF_A_THOUSAND_MILLIONS = 500_000_000;

    private static final String PLAIN_FIELDS = "{\"name\":\"text\",\"type\":\"string\"},"
            + "{\"name\":\"numbers\",\"type\":{\"type\":\"array\",\"items\":\"int\"}},"
            + "{\"name\":\"inner\",\"type\":[\"null\",{\"type\":\"record\",\"name\":\"Inner\",\"namespace\":"
            + "\"io.incipit.registry.serde.Plain\",\"fields\":[]}]}";

    private static final String WIDE = record(
            "Wide",
            "{\"name\":\"s\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"bytes\"},"
                    + "{\"name\":\"a\",\"type\":{\"type\":\"array\",\"items\":\"string\"}},"
                    + "{\"name\":\"m\",\"type\":{\"type\":\"map\",\"values\":[\"null\",\"double\",\"Wide\"]}},"
                    + "{\"name\":\"e\",\"type\":{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\",\"B\"]}},"
                    + "{\"name\":\"f\",\"type\":{\"type\":\"fixed\",\"name\":\"F\",\"size\":3}},"
                    + "{\"name\":\"n\",\"type\":{\"type\":\"array\",\"items\":\"null\"}}");

    final InMemoryRegistry registry = new InMemoryRegistry();

    static Stream<Arguments> readers() {
        Map<String, Object> plain = Map.of("schema.reflection", true, "specific.avro.value.type", Plain.class);
        return Stream.of(
                Arguments.of("generic", WIDE, Map.of()),
                Arguments.of(
                        "generic with logical types",
                        record(
                                "Bill",
                                "{\"name\":\"d\",\"type\":{\"type\":\"bytes\",\"logicalType\":\"decimal\","
                                        + "\"precision\":9,\"scale\":2}},{\"name\":\"u\",\"type\":{\"type\":\"string\","
                                        + "\"logicalType\":\"uuid\"}},{\"name\":\"t\",\"type\":{\"type\":\"long\","
                                        + "\"logicalType\":\"timestamp-millis\"}}"),
                        Map.of("avro.use.logical.type.converters", true)),
                Arguments.of("specific", User.SCHEMA$.toString(), Map.of("specific.avro.reader", true)),
                Arguments.of("reflect", record("io.incipit.registry.serde.Plain", PLAIN_FIELDS), plain));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void deserialize_anyBytes_readsOrRefuses(String about, String schema, Map<String, ?> settings) {
        register(schema);
        Random random = new Random(20_26);

        try (AvroDeserializer deserializer = new AvroDeserializer(registry, settings, false)) {
            for (int i = 0; i < 4_000; i++) {
                byte[] payload = new byte[random.nextInt(64)];
                random.nextBytes(payload);
                // Small numbers are what counts, lengths and branches are made of.
                if (i % 2 == 0) {
                    payload = narrowed(payload);
                }
                assertReadsOrRefuses(deserializer, framed(payload));
            }
        }
    }

    @Test
    void deserialize_cutOrBentMessages_readsOrRefuses() {
        byte[] whole = wide();
        Random random = new Random(1);

        try (AvroDeserializer deserializer = new AvroDeserializer(registry)) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> deserializer.deserialize("t", cut)).isInstanceOf(SerializationException.class);
            }
            for (int bit = 5 * 8; bit < whole.length * 8; bit++) {
                byte[] bent = whole.clone();
                bent[bit / 8] ^= (byte) (1 << (bit % 8));
                assertReadsOrRefuses(deserializer, bent);
                bent[5 + random.nextInt(whole.length - 5)] = (byte) random.nextInt();
                assertReadsOrRefuses(deserializer, bent);
            }
        }
    }

    static Stream<Arguments> claims() {
        byte[] huge = zigzag(HALF_A_THOUSAND_MILLIONS);
        String empty = record("Empty", "");
        return Stream.of(
                Arguments.of("\"string\"", huge),
                Arguments.of("\"string\"", zigzag(-5)),
                Arguments.of(record("B", "{\"name\":\"b\",\"type\":\"bytes\"}"), huge),
                Arguments.of(array("\"int\""), huge),
                Arguments.of(array("\"int\""), bytes(zigzag(-HALF_A_THOUSAND_MILLIONS), zigzag(1))),
                Arguments.of(array("\"int\""), zigzag(Long.MIN_VALUE)),
                Arguments.of(array("\"null\""), huge),
                Arguments.of(array("\"null\""), zigzag(20_000_000)),
                Arguments.of(array(empty), zigzag(20_000_000)),
                Arguments.of(array("{\"type\":\"fixed\",\"name\":\"F\",\"size\":0}"), zigzag(20_000_000)),
                Arguments.of(array(array("\"null\"")), bytes(zigzag(2), zigzag(60_000), zigzag(0), zigzag(60_000))),
                Arguments.of("{\"type\":\"map\",\"values\":\"null\"}", huge),
                Arguments.of("{\"type\":\"fixed\",\"name\":\"F\",\"size\":1000000000}", zigzag(1)));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void deserialize_claimOfMuchWithFewBytes_isRefusedForNothing(String schema, byte[] payload) {
        register(schema);

        long allocated = refused(framed(payload));

        assertThat(allocated).isLessThan(ALLOWED_BYTES);
    }

    @Test
    void deserialize_claimOfMuchThatTheReaderSkips_isRefusedForNothing() {
        register(record("R", "{\"name\":\"nothing\",\"type\":" + array("\"null\"") + "}"));
        register(record("R", "{\"name\":\"more\",\"type\":\"int\",\"default\":1}"));
        byte[] message = framed(zigzag(1_000_000_000));

        try (AvroDeserializer deserializer =
                new AvroDeserializer(registry, Map.of("use.latest.version", true), false)) {
            assertThatThrownBy(() -> deserializer.deserialize("t", message))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("more items");
        }
    }

    @Test
    void deserialize_itemsWithoutBytesWithinTheLimit_areRead() {
        register(array("\"null\""));

        try (AvroDeserializer deserializer = new AvroDeserializer(registry)) {
            Object read = deserializer.deserialize("t", framed(bytes(zigzag(60_000), zigzag(0))));

            assertThat((List<?>) read).hasSize(60_000);
        }
    }

    @Test
    void deserialize_afterRefusals_readsAsBefore() {
        byte[] whole = wide();
        try (AvroDeserializer deserializer = new AvroDeserializer(registry)) {
            Object before = deserializer.deserialize("t", whole);
            for (int i = 0; i < 100; i++) {
                assertReadsOrRefuses(deserializer, Arrays.copyOf(whole, 5 + i % (whole.length - 5)));
            }

            assertThat(deserializer.deserialize("t", whole)).isEqualTo(before);
        }
    }

    private byte[] wide() {
        register(WIDE);
        Schema schema = new Schema.Parser().parse(WIDE);
        GenericRecord datum = new GenericRecordBuilder(schema)
                .set("s", "text")
                .set("b", ByteBuffer.wrap(new byte[] {1, 2, 3}))
                .set("a", List.of("one", "two"))
                .set("m", Map.of("k", 1.5))
                .set("e", new GenericData.EnumSymbol(schema.getField("e").schema(), "B"))
                .set("f", new GenericData.Fixed(schema.getField("f").schema(), new byte[] {7, 8, 9}))
                .set("n", Arrays.asList(null, null))
                .build();
        try (AvroSerializer serializer =
                new AvroSerializer(registry, Map.of("auto.register.schemas", false, "use.schema.id", 1), false)) {
            return Objects.requireNonNull(serializer.serialize("t", datum));
        }
    }

    /** How much was allocated until the refusal. */
    private long refused(byte[] message) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (AvroDeserializer deserializer = new AvroDeserializer(registry)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThatThrownBy(() -> deserializer.deserialize("t", message)).isInstanceOf(SerializationException.class);
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }

    private static void assertReadsOrRefuses(AvroDeserializer deserializer, byte[] message) {
        try {
            assertThat(deserializer.deserialize("t", message)).isNotNull();
        } catch (SerializationException e) {
            assertThat(e).hasMessageContaining("topic t");
        }
    }

    private void register(String schema) {
        registry.register("t-value", SchemaDefinition.avro(schema), false);
    }

    private static byte[] framed(byte[] payload) {
        return bytes(new byte[] {0, 0, 0, 0, 1}, payload);
    }

    private static byte[] narrowed(byte[] wide) {
        byte[] narrow = wide.clone();
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] &= 15;
        }
        return narrow;
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A number as Avro writes it. */
    private static byte[] zigzag(long number) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7fL) != 0) {
            written.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        written.write((int) rest);
        return written.toByteArray();
    }

    private static String array(String items) {
        return "{\"type\":\"array\",\"items\":" + items + "}";
    }

    private static String record(String name, String fields) {
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[" + fields + "]}";
    }
}
