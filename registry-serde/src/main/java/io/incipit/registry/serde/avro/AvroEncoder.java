// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import io.incipit.registry.serde.message.MessageEncoder;
import io.incipit.registry.serde.wire.MessageBuffers;
import io.incipit.registry.serde.wire.MessageBuffers.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes data of one schema as messages that name a schema of the registry.
 *
 * <p>The two may differ: with {@code use.latest.version} an object of an older schema is written as the latest version
 * says, by Avro's rules of resolution (fields by name, defaults for what is missing), never by position. Immutable and
 * safe for use by many threads.
 */
final class AvroEncoder implements MessageEncoder {

    private static final MessageBuffers<BinaryEncoder> BUFFERS =
            new MessageBuffers<>(buffer -> EncoderFactory.get().binaryEncoder(buffer, null));

    private final DatumWriter<Object> writer;
    private final boolean rawBytes;
    private final @Nullable Resolution resolution;

    private AvroEncoder(DatumWriter<Object> writer, boolean rawBytes, @Nullable Resolution resolution) {
        this.writer = writer;
        this.rawBytes = rawBytes;
        this.resolution = resolution;
    }

    /**
     * An encoder for data like the given one.
     *
     * @param own the schema that the data has
     * @param target the schema that the messages name
     */
    static AvroEncoder create(AvroModel model, Object datum, Schema own, Schema target) {
        boolean alike = SchemaNormalization.toParsingForm(own).equals(SchemaNormalization.toParsingForm(target));
        Resolution resolution = alike ? null : new Resolution(own, target);
        boolean rawBytes = target.getType() == Schema.Type.BYTES;
        return new AvroEncoder(model.writer(datum, own), rawBytes, resolution);
    }

    /** Throws an exception of Avro's, or of its ways with classes, if the datum does not fit the schema. */
    @Override
    public byte[] encode(byte[] prefix, Object datum) throws IOException {
        if (resolution == null) {
            return BUFFERS.message(prefix, content(writer, datum));
        }
        byte[] own = BUFFERS.message(MessageBuffers.NO_PREFIX, (raw, encoder) -> write(writer, datum, encoder));
        return BUFFERS.message(prefix, content(resolution.writer, resolution.resolve(own)));
    }

    private Content<BinaryEncoder> content(DatumWriter<Object> datumWriter, Object datum) {
        return rawBytes ? (raw, encoder) -> writeRaw(raw, datum) : (raw, encoder) -> write(datumWriter, datum, encoder);
    }

    private static void write(DatumWriter<Object> writer, Object datum, BinaryEncoder encoder) throws IOException {
        writer.write(datum, encoder);
        encoder.flush();
    }

    /** A message of schema {@code bytes} is the bytes alone, without the length that Avro puts before them. */
    private static void writeRaw(OutputStream buffer, Object datum) throws IOException {
        if (datum instanceof byte[] bytes) {
            buffer.write(bytes, 0, bytes.length);
        } else if (datum instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            buffer.write(copy, 0, copy.length);
        } else {
            throw new AvroTypeException("Not bytes: " + datum.getClass().getName());
        }
    }

    /** The way of a datum from its own schema into another one: through its bytes. */
    private static final class Resolution {

        private final GenericDatumReader<Object> reader;
        private final DatumWriter<Object> writer;

        Resolution(Schema own, Schema target) {
            this.reader = new GenericDatumReader<>(own, target);
            this.writer = new GenericDatumWriter<>(target);
        }

        Object resolve(byte[] own) throws IOException {
            return reader.read(null, DecoderFactory.get().binaryDecoder(own, null));
        }
    }
}
