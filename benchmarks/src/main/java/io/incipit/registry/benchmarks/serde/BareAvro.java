// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;

/** Avro's encoder as a careful application uses it: one for each thread, with one buffer. */
final class BareAvro {

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private final DatumWriter<Object> writer;

    BareAvro(DatumWriter<Object> writer) {
        this.writer = writer;
    }

    byte[] encode(Object datum) throws IOException {
        buffer.reset();
        writer.write(datum, encoder);
        encoder.flush();
        return buffer.toByteArray();
    }
}
