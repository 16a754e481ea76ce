// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import io.incipit.registry.serde.config.NamedClass;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the strategy that a setting names: by its short name, by the name that other serializers use, or by class. */
final class SubjectNameStrategies {

    /** Where settings may say that the known ones are: in the other serializers, or here. */
    private static final List<String> PACKAGES =
            List.of("io.confluent.kafka.serializers.subject.", SubjectNameStrategies.class.getPackageName() + ".");

    private static final Map<String, Function<Map<String, ?>, SubjectNameStrategy>> KNOWN = Map.of(
            "TopicNameStrategy", settings -> new TopicNameStrategy(),
            "RecordNameStrategy", settings -> new RecordNameStrategy(),
            "TopicRecordNameStrategy", settings -> new TopicRecordNameStrategy(),
            "AssociatedNameStrategy", AssociatedNameStrategy::new);

    private static final String ALLOWED = "must be TopicNameStrategy, RecordNameStrategy, TopicRecordNameStrategy,"
            + " AssociatedNameStrategy, or a class that implements " + SubjectNameStrategy.class.getName();

    private SubjectNameStrategies() {}

    /** The strategy that the setting names among these properties, ready for use. */
    static SubjectNameStrategy named(String setting, Map<String, ?> properties) {
        Object value = properties.get(setting);
        if (value == null) {
            return new TopicNameStrategy();
        }
        if (value instanceof SubjectNameStrategy strategy) {
            return strategy;
        }
        String name = NamedClass.nameOf(value);
        Function<Map<String, ?>, SubjectNameStrategy> known = KNOWN.get(shortName(name));
        return known == null
                ? new NamedClass<>(setting, SubjectNameStrategy.class, ALLOWED).instance(value, properties)
                : known.apply(properties);
    }

    private static String shortName(String name) {
        return PACKAGES.stream()
                .filter(name::startsWith)
                .map(known -> name.substring(known.length()))
                .findFirst()
                .orElse(name);
    }
}
