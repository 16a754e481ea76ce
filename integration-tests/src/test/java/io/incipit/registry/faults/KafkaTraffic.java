// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to a broker: each piece is a whole request, or the answer to one. */
final class KafkaTraffic implements Traffic {

    private static final int SIZE_BYTES = Integer.BYTES;
    private static final int CORRELATION_IN_REQUEST = SIZE_BYTES + 2 * Short.BYTES;

    private final LostAnswers lost;
    private final Set<Integer> losing = ConcurrentHashMap.newKeySet();

    KafkaTraffic(LostAnswers lost) {
        this.lost = lost;
    }

    @Override
    public byte[] read(InputStream from) throws IOException {
        DataInputStream frames = new DataInputStream(from);
        try {
            int size = frames.readInt();
            byte[] frame = new byte[SIZE_BYTES + size];
            ByteBuffer.wrap(frame).putInt(size);
            frames.readFully(frame, SIZE_BYTES, size);
            return frame;
        } catch (EOFException end) {
            return new byte[0];
        }
    }

    @Override
    public boolean passes(Direction direction, byte[] piece) throws IOException {
        ByteBuffer frame = ByteBuffer.wrap(piece);
        if (direction == Direction.TO_CLIENT) {
            return !losing.remove(frame.getInt(SIZE_BYTES)) || lost.lose();
        }
        if (lost.loses(frame.getShort(SIZE_BYTES))) {
            losing.add(frame.getInt(CORRELATION_IN_REQUEST));
        }
        return true;
    }
}
