// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The occasion of a prepared encoder or decoder: a topic or subject and the very objects it was prepared for. Objects are
 * compared by identity, since comparing schemas by content takes longer than writing a message.
 */
final class Use {

    private final @Nullable String destination;
    private final Object first;
    private final Object second;
    private final @Nullable Object third;

    Use(@Nullable String destination, Object first, Object second, @Nullable Object third) {
        this.destination = destination;
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** Whether it is this occasion, without an object being made to compare it with. */
    boolean is(@Nullable String where, Object one, Object two, @Nullable Object three) {
        return first == one && second == two && third == three && Objects.equals(destination, where);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Use that && is(that.destination, that.first, that.second, that.third);
    }

    @Override
    public int hashCode() {
        int hash = destination == null ? 0 : destination.hashCode();
        return 31 * (31 * (31 * hash + System.identityHashCode(first)) + System.identityHashCode(second))
                + System.identityHashCode(third);
    }
}
