// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The occasion of a prepared encoder or decoder: a topic and the very objects it was prepared for. Objects are compared
 * by identity, since comparing schemas by content takes longer than writing a message.
 */
final class Use {

    private final @Nullable String topic;
    private final Object first;
    private final Object second;
    private final @Nullable Object third;

    Use(@Nullable String topic, Object first, Object second, @Nullable Object third) {
        this.topic = topic;
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** Whether it is this occasion, without an object being made to compare it with. */
    boolean is(@Nullable String whichTopic, Object one, Object two, @Nullable Object three) {
        return first == one && second == two && third == three && Objects.equals(topic, whichTopic);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Use that && is(that.topic, that.first, that.second, that.third);
    }

    @Override
    public int hashCode() {
        int hash = topic == null ? 0 : topic.hashCode();
        return 31 * (31 * (31 * hash + System.identityHashCode(first)) + System.identityHashCode(second))
                + System.identityHashCode(third);
    }
}
