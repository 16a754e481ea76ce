// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import org.jspecify.annotations.Nullable;

/**
 * How the subjects of messages are called.
 *
 * @param strategy their name within a context
 * @param contexts their context
 */
public record SubjectNaming(SubjectNameStrategy strategy, ContextNameStrategy contexts) {

    /** After the topic, in the default context. */
    public static final SubjectNaming DEFAULT = new SubjectNaming(new TopicNameStrategy(), topic -> null);

    /** The same, with a registry at hand. */
    SubjectNaming asking(SchemaRegistryClient client) {
        return new SubjectNaming(strategy.asking(client), contexts);
    }

    /** The subject, its context before it; null if there is none. */
    @Nullable
    String subject(@Nullable String topic, boolean isKey, @Nullable String recordName) {
        String name = strategy.subjectName(topic, isKey, recordName);
        return name == null ? null : contextPrefix(topic) + name;
    }

    /** What is known of the subject while the record's name is not: a context alone, or nothing. */
    @Nullable
    String subjectBeforeSchema(@Nullable String topic, boolean isKey) {
        if (!strategy.usesRecordName()) {
            return subject(topic, isKey, null);
        }
        String context = contextPrefix(topic);
        return context.isEmpty() ? null : context;
    }

    private String contextPrefix(@Nullable String topic) {
        String name = contexts.contextName(topic);
        if (name == null || name.isEmpty() || name.equals(".")) {
            return "";
        }
        return name.startsWith(".") ? ":" + name + ":" : ":." + name + ":";
    }
}
