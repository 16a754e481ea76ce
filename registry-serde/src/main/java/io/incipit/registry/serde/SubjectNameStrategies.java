// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Finds the strategy that a setting names: by its short name, by the name that other serializers use, or by class. */
final class SubjectNameStrategies {

    private static final String FOREIGN_PACKAGE = "io.confluent.kafka.serializers.subject.";

    private static final Map<String, Supplier<SubjectNameStrategy>> KNOWN = Map.of(
            "TopicNameStrategy", TopicNameStrategy::new,
            "RecordNameStrategy", RecordNameStrategy::new,
            "TopicRecordNameStrategy", TopicRecordNameStrategy::new,
            // Without associations of its own a topic falls back to its name.
            "AssociatedNameStrategy", TopicNameStrategy::new);

    private static final String ALLOWED = "must be TopicNameStrategy, RecordNameStrategy, TopicRecordNameStrategy,"
            + " or a class that implements " + SubjectNameStrategy.class.getName();

    private SubjectNameStrategies() {}

    static SubjectNameStrategy named(String setting, @Nullable Object value) {
        if (value == null) {
            return new TopicNameStrategy();
        }
        if (value instanceof SubjectNameStrategy strategy) {
            return strategy;
        }
        String name = value instanceof Class<?> type
                ? type.getName()
                : value.toString().trim();
        Supplier<SubjectNameStrategy> known =
                KNOWN.get(name.startsWith(FOREIGN_PACKAGE) ? name.substring(FOREIGN_PACKAGE.length()) : name);
        return known == null ? instance(setting, value, name) : known.get();
    }

    private static SubjectNameStrategy instance(String setting, Object value, String name) {
        try {
            Class<?> type = value instanceof Class<?> given ? given : Utils.loadClass(name, Object.class);
            if (SubjectNameStrategy.class.isAssignableFrom(type)) {
                return Utils.newInstance(type.asSubclass(SubjectNameStrategy.class));
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            ConfigException refused = new ConfigException(setting, name, ALLOWED);
            refused.initCause(e);
            throw refused;
        }
        throw new ConfigException(setting, name, ALLOWED);
    }
}
