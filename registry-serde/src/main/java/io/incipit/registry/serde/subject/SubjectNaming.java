// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.config.NamedClass;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * How the subjects of messages are called.
 *
 * <pre>{@code
 * SubjectNaming naming = SubjectNaming.parse(properties, false).asking(client);
 * String subject = naming.subject("orders", false, "com.acme.Order");
 * }</pre>
 *
 * @param strategy their name within a context
 * @param contexts their context
 */
public record SubjectNaming(SubjectNameStrategy strategy, ContextNameStrategy contexts) {

    private static final String KEY_STRATEGY = "key.subject.name.strategy";
    private static final String VALUE_STRATEGY = "value.subject.name.strategy";
    private static final String CONTEXT_STRATEGY = "context.name.strategy";

    /** After the topic, in the default context. */
    public static final SubjectNaming DEFAULT = new SubjectNaming(new TopicNameStrategy(), topic -> null);

    /**
     * Reads the settings of both strategies.
     *
     * @throws ConfigException naming property, value and what is allowed
     */
    public static SubjectNaming parse(Map<String, ?> properties, boolean isKey) {
        return new SubjectNaming(
                SubjectNameStrategies.named(isKey ? KEY_STRATEGY : VALUE_STRATEGY, properties), contexts(properties));
    }

    /** The same, with a registry at hand. */
    public SubjectNaming asking(SchemaRegistryClient client) {
        return new SubjectNaming(strategy.asking(client), contexts);
    }

    /** Whether the same messages may have another subject later. */
    public boolean mayChange() {
        return strategy.mayChange();
    }

    /** The subject, its context before it; null if there is none. */
    public @Nullable String subject(@Nullable String topic, boolean isKey, @Nullable String recordName) {
        String name = strategy.subjectName(topic, isKey, recordName);
        return name == null ? null : contextPrefix(topic) + name;
    }

    /** What is known of the subject while the record's name is not: a context alone, or nothing. */
    public @Nullable String subjectBeforeSchema(@Nullable String topic, boolean isKey) {
        if (!strategy.usesRecordName()) {
            return subject(topic, isKey, null);
        }
        String context = contextPrefix(topic);
        return context.isEmpty() ? null : context;
    }

    private static ContextNameStrategy contexts(Map<String, ?> properties) {
        Object value = properties.get(CONTEXT_STRATEGY);
        if (value == null || NamedClass.nameOf(value).endsWith("NullContextNameStrategy")) {
            return DEFAULT.contexts();
        }
        return value instanceof ContextNameStrategy strategy
                ? strategy
                : new NamedClass<>(
                                CONTEXT_STRATEGY,
                                ContextNameStrategy.class,
                                "must be a class that implements " + ContextNameStrategy.class.getName())
                        .instance(value, properties);
    }

    /** What stands before the subjects of the topic, as {@code :.blue:}; empty in the default context. */
    public String contextPrefix(@Nullable String topic) {
        String name = contexts.contextName(topic);
        if (name == null || name.isEmpty() || name.equals(".")) {
            return "";
        }
        return name.startsWith(".") ? ":" + name + ":" : ":." + name + ":";
    }
}
