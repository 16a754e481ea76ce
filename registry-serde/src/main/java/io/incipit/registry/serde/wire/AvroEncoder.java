// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import io.incipit.registry.serde.wire.MessageBuffers.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Writes data of one schema as messages that name a schema of the registry.
 *
 * <p>The two may differ: with {@code use.latest.version} an object of an older schema is written as the latest version
 * says, by Avro's rules of resolution (fields by name, defaults for what is missing), never by position. Immutable and
 * safe for use by many threads.
 */
public final class AvroEncoder {

    private final SchemaPlace place;
    private final byte[] name;
    private final DatumWriter<Object> writer;
    private final boolean rawBytes;
    private final @Nullable Resolution resolution;

    private AvroEncoder(
            SchemaPlace place,
            byte[] name,
            DatumWriter<Object> writer,
            boolean rawBytes,
            @Nullable Resolution resolution) {
        this.place = place;
        this.name = name;
        this.writer = writer;
        this.rawBytes = rawBytes;
        this.resolution = resolution;
    }

    /**
     * An encoder for data like the given one.
     *
     * @param own the schema that the data has
     * @param registered the schema that the messages name
     * @param place where they name it
     */
    public static AvroEncoder create(
            AvroModel model, Object datum, Schema own, RegisteredAvro registered, SchemaPlace place) {
        Schema target = registered.schema();
        boolean alike = SchemaNormalization.toParsingForm(own).equals(SchemaNormalization.toParsingForm(target));
        Resolution resolution = alike ? null : new Resolution(own, target);
        boolean rawBytes = target.getType() == Schema.Type.BYTES;
        return new AvroEncoder(place, registered.key().bytes(), model.writer(datum, own), rawBytes, resolution);
    }

    /**
     * Names the schema in the headers of the record, if that is where it is named.
     *
     * @throws SerializationException if there are no headers
     */
    public void mark(@Nullable Headers headers, boolean isKey) {
        if (place != SchemaPlace.HEADER) {
            return;
        }
        if (headers == null) {
            throw new SerializationException("Missing headers: the schema is to be named in a header of the record, but"
                    + " there is no record here; serialize with the record's headers, or set "
                    + (isKey ? "key" : "value") + ".schema.id.serializer to the one of the prefix");
        }
        WireFormat.mark(headers, isKey, name);
    }

    /**
     * The message, with the name of the schema before it if that is where it is named.
     *
     * @throws IOException or a runtime exception of Avro's if the datum does not fit the schema
     */
    public byte[] encode(Object datum) throws IOException {
        if (resolution != null) {
            byte[] own =
                    MessageBuffers.message(MessageBuffers.NO_PREFIX, (raw, encoder) -> writer.write(datum, encoder));
            Object resolved = resolution.resolve(own);
            return MessageBuffers.message(prefix(), content(resolution.writer, resolved));
        }
        return MessageBuffers.message(prefix(), content(writer, datum));
    }

    private byte[] prefix() {
        return place == SchemaPlace.PREFIX ? name : MessageBuffers.NO_PREFIX;
    }

    private Content content(DatumWriter<Object> datumWriter, Object datum) {
        return (raw, encoder) -> {
            if (rawBytes) {
                writeRaw(raw, datum);
            } else {
                datumWriter.write(datum, encoder);
            }
        };
    }

    /** A message of schema {@code bytes} is the bytes alone, without the length that Avro puts before them. */
    private static void writeRaw(MessageBuffer buffer, Object datum) {
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
