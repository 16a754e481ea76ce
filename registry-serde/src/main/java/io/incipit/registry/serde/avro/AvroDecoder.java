// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import io.incipit.registry.serde.message.MessageDecoder;
import io.incipit.registry.serde.wire.Idle;
import io.incipit.registry.serde.wire.MessageBuffer;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads messages that were written with one schema. Immutable and safe for use by many threads. */
final class AvroDecoder implements MessageDecoder {

    /** A decoder for each thread; it holds on to its last message, so large ones get another. */
    private static final ThreadLocal<Idle<BinaryDecoder>> IDLE = ThreadLocal.withInitial(Idle::new);

    private final Schema.Type written;
    private final DatumReader<Object> reader;
    private final boolean failOnTrailing;
    private final int minimum;
    private final boolean limitsItems;

    private AvroDecoder(Schema written, DatumReader<Object> reader, boolean failOnTrailing) {
        this.written = written.getType();
        this.reader = reader;
        this.failOnTrailing = failOnTrailing;
        this.minimum = EncodedSizes.minimum(written);
        this.limitsItems = EncodedSizes.hasItemsWithoutBytes(written);
    }

    /**
     * A decoder for messages of the given schema.
     *
     * @param wanted the schema that the application wants to see, or null to take it from the options or the message
     */
    static AvroDecoder create(AvroModel model, AvroOptions options, Schema written, @Nullable Schema wanted) {
        return new AvroDecoder(written, model.reader(written, wanted), options.failOnTrailing());
    }

    /**
     * The datum that begins at the offset. A top-level string comes as {@link String}, top-level bytes as an array.
     *
     * @throws IOException or a runtime exception of Avro's if the bytes are not of the schema
     */
    @Override
    public @Nullable Object decode(byte[] message, int offset) throws IOException {
        if (written == Schema.Type.BYTES) {
            return Arrays.copyOfRange(message, offset, message.length);
        }
        int length = message.length - offset;
        // Avro makes the room for a fixed before it looks whether there are so many bytes.
        if (length < minimum) {
            throw new EOFException("The message has " + length + " bytes, of at least " + minimum + " of its schema");
        }
        Idle<BinaryDecoder> idle = IDLE.get();
        boolean large = message.length > MessageBuffer.KEPT_SIZE;
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(message, offset, length, large ? null : idle.take());
        Object datum = reader.read(null, limitsItems ? new ItemLimitDecoder(decoder, length) : decoder);
        if (failOnTrailing && !decoder.isEnd()) {
            throw new AvroRuntimeException("The message goes on after the end of its datum");
        }
        if (!large) {
            idle.keep(decoder);
        }
        return written == Schema.Type.STRING && datum instanceof CharSequence text ? text.toString() : datum;
    }
}
