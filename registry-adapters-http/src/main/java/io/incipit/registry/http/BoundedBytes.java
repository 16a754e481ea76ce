// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes in memory, up to a bound. Used by one thread. */
final class BoundedBytes extends OutputStream {

    private static final int FIRST = 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST);
    private final int most;

    /** None yet. */
    BoundedBytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws Full {
        makeRoom(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws Full {
        makeRoom(length);
        bytes.write(more, offset, length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void makeRoom(int length) throws Full {
        if (length > most - bytes.size()) {
            throw new Full();
        }
    }

    /** There would be more than there may be. */
    static final class Full extends IOException {}
}
