// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * The name of one write, under which it can be repeated without a second effect and asked for later.
 *
 * @param value 1 to 64 visible ASCII characters
 */
public record CommandId(String value) {

    private static final int MAX_LENGTH = 64;

    public CommandId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !isVisibleAscii(value)) {
            throw new IllegalArgumentException("A command id is 1 to 64 visible ASCII characters: " + value);
        }
    }

    /** A loop, for a log of a million records is read through it. */
    private static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
                return false;
            }
        }
        return true;
    }

    // A record's own would be put together while the JVM runs, and is asked for with every fact of the log.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommandId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
