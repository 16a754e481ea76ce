// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The occasion of a prepared encoder or decoder: a topic and the very objects it was prepared for. Objects are compared
 * by identity, since comparing schemas by content takes longer than writing a message.
 */
final class Use {

    private final @Nullable String topic;
    private final Object first;
    private final @Nullable Object second;
    private final @Nullable Object third;

    Use(@Nullable String topic, Object first, @Nullable Object second, @Nullable Object third) {
        this.topic = topic;
        this.first = first;
        this.second = second;
        this.third = third;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Use that
                && first == that.first
                && second == that.second
                && third == that.third
                && Objects.equals(topic, that.topic);
    }

    @Override
    public int hashCode() {
        int hash = topic == null ? 0 : topic.hashCode();
        return 31 * (31 * (31 * hash + System.identityHashCode(first)) + System.identityHashCode(second))
                + System.identityHashCode(third);
    }
}
