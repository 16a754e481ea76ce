// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import org.jspecify.annotations.Nullable;

/**
 * One subject for the keys of a topic and one for its values: {@code orders-key}, {@code orders-value}.
 *
 * <pre>{@code
 * String subject = new TopicNameStrategy().subjectName("orders", false, null); // orders-value
 * }</pre>
 */
public final class TopicNameStrategy implements SubjectNameStrategy {

    @Override
    public @Nullable String subjectName(@Nullable String topic, boolean isKey, @Nullable String recordName) {
        return topic == null ? null : topic + (isKey ? "-key" : "-value");
    }
}
