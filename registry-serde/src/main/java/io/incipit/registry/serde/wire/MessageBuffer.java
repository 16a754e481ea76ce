// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Where one thread puts a message together, again and again.
 *
 * <pre>{@code
 * boolean keepsItsDecoder = message.length <= MessageBuffer.KEPT_SIZE;
 * }</pre>
 *
 * @param <W> what a type writes into it with
 */
public final class MessageBuffer<W> extends OutputStream {

    /** Number of bytes; a buffer that grew beyond this is not kept, nor should anything else of a message be. */
    public static final int KEPT_SIZE = 64 * 1024;

    private static final int USUAL_SIZE = 512;

    private final W writer;
    private byte[] bytes = new byte[USUAL_SIZE];
    private int size;

    MessageBuffer(Function<OutputStream, W> writers) {
        this.writer = writers.apply(this);
    }

    W writer() {
        return writer;
    }

    void start(byte[] prefix) {
        System.arraycopy(prefix, 0, bytes, 0, prefix.length);
        size = prefix.length;
    }

    byte[] finish() {
        return Arrays.copyOf(bytes, size);
    }

    boolean isWorthKeeping() {
        return bytes.length <= KEPT_SIZE;
    }

    @Override
    public void write(int oneByte) {
        makeRoom(1);
        bytes[size++] = (byte) oneByte;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        makeRoom(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    private void makeRoom(int length) {
        if (length > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), newCapacity()));
        }
    }

    private int newCapacity() {
        return bytes.length > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - Long.BYTES : bytes.length * 2;
    }
}
