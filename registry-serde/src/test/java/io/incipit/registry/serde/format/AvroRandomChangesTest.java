// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is judged compatible is: Avro's own library reads with the reader's schema whatever the writer's data are. */
class AvroRandomChangesTest {

    private static final int CHANGES = 100;
    private static final int MESSAGES = 5;

    private final AvroFormat format = new AvroFormat();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void incompatibilities_none_dataIsRead(long seed) throws IOException {
        RandomAvro chance = new RandomAvro(new Random(seed));
        ObjectNode old = chance.schema();

        for (int i = 0; i < CHANGES; i++) {
            ObjectNode changed = changed(chance, old, 1 + i % 3);
            if (parse(changed).incompatibilities(parse(old), Direction.BACKWARD).isEmpty()) {
                requireReadable(old, changed, seed);
            }
            if (parse(old).incompatibilities(parse(changed), Direction.FORWARD).isEmpty()) {
                requireReadable(changed, old, seed);
            }
        }
    }

    @Test
    void incompatibilities_randomChanges_areFoundInSome() {
        RandomAvro chance = new RandomAvro(new Random(0));
        ObjectNode old = chance.schema();

        List<Boolean> readable = Stream.generate(() -> changed(chance, old, 1))
                .limit(CHANGES)
                .map(changed -> parse(changed)
                        .incompatibilities(parse(old), Direction.BACKWARD)
                        .isEmpty())
                .toList();

        assertThat(readable).contains(true, false);
    }

    private static ObjectNode changed(RandomAvro chance, ObjectNode schema, int times) {
        ObjectNode changed = schema;
        for (int i = 0; i < times; i++) {
            changed = chance.changed(changed);
        }
        return changed;
    }

    private ParsedSchema parse(ObjectNode schema) {
        return format.parse(schema.toString(), List.of(), Strictness.NEW);
    }

    private static void requireReadable(ObjectNode written, ObjectNode read, long seed) throws IOException {
        Schema writer = new Schema.Parser().parse(written.toString());
        Schema reader = new Schema.Parser().parse(read.toString());
        for (Object datum : new RandomData(writer, MESSAGES, seed)) {
            Object back = new GenericDatumReader<>(writer, reader).read(null, encoded(writer, datum));

            assertThat(GenericData.get().validate(reader, back))
                    .as("%s written by %s, read by %s", datum, writer, reader)
                    .isTrue();
        }
    }

    private static Decoder encoded(Schema writer, Object datum) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<>(writer).write(datum, encoder);
        encoder.flush();
        return DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
    }
}
