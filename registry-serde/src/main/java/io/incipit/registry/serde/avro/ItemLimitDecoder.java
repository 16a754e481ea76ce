// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one message whose schema has arrays of items without bytes, such as nulls: a few bytes could claim thousands
 * of millions of them, which Avro would make, or skip one by one. More than a message has bytes and {@link #ALLOWED}
 * are refused.
 */
final class ItemLimitDecoder extends Decoder {

    /** Items without bytes in one message. */
    static final int ALLOWED = 65_536;

    private final BinaryDecoder bytes;
    private long left;

    ItemLimitDecoder(BinaryDecoder bytes, int length) {
        this.bytes = bytes;
        this.left = (long) ALLOWED + length;
    }

    private long counted(long items) {
        left -= items;
        if (left < 0) {
            throw new AvroRuntimeException("The message claims more items of arrays than it can have: it may have "
                    + ALLOWED + " that take no bytes");
        }
        return items;
    }

    @Override
    public long readArrayStart() throws IOException {
        return counted(bytes.readArrayStart());
    }

    @Override
    public long arrayNext() throws IOException {
        return counted(bytes.arrayNext());
    }

    @Override
    public long skipArray() throws IOException {
        return counted(bytes.skipArray());
    }

    @Override
    public int remainingBytes() {
        return bytes.remainingBytes();
    }

    @Override
    public void readNull() throws IOException {
        bytes.readNull();
    }

    @Override
    public boolean readBoolean() throws IOException {
        return bytes.readBoolean();
    }

    @Override
    public int readInt() throws IOException {
        return bytes.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return bytes.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return bytes.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return bytes.readDouble();
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) throws IOException {
        return bytes.readString(old);
    }

    @Override
    public String readString() throws IOException {
        return bytes.readString();
    }

    @Override
    public void skipString() throws IOException {
        bytes.skipString();
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
        return bytes.readBytes(old);
    }

    @Override
    public void skipBytes() throws IOException {
        bytes.skipBytes();
    }

    @Override
    public void readFixed(byte[] target, int start, int length) throws IOException {
        bytes.readFixed(target, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        bytes.skipFixed(length);
    }

    @Override
    public int readEnum() throws IOException {
        return bytes.readEnum();
    }

    @Override
    public long readMapStart() throws IOException {
        return bytes.readMapStart();
    }

    @Override
    public long mapNext() throws IOException {
        return bytes.mapNext();
    }

    @Override
    public long skipMap() throws IOException {
        return bytes.skipMap();
    }

    @Override
    public int readIndex() throws IOException {
        return bytes.readIndex();
    }
}
