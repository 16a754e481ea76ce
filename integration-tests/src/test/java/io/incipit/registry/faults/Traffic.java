// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What goes through one connection of a proxy, piece by piece. Asked by two threads, one for each direction. */
interface Traffic {

    /** A piece that is forwarded as it stands. */
    int LARGEST_PIECE = 65_536;

    /** Everything passes, in whatever pieces it comes. */
    Traffic PLAIN = new Traffic() {
        @Override
        public byte[] read(InputStream from) throws IOException {
            byte[] buffer = new byte[LARGEST_PIECE];
            int length = from.read(buffer);
            return Arrays.copyOf(buffer, Math.max(0, length));
        }

        @Override
        public boolean passes(Direction direction, byte[] piece) {
            return true;
        }
    };

    /** The next piece; empty when there are no more. */
    byte[] read(InputStream from) throws IOException;

    /**
     * Whether the piece goes on.
     *
     * @throws IOException when the connection ends in its place
     */
    boolean passes(Direction direction, byte[] piece) throws IOException;
}
