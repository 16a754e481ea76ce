// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;

/**
 * Settings of other serializers that change what is written, or how it is protected, and that are not supported: going
 * on without them would do something else than was asked for, so they stop the start.
 */
final class UnsupportedSettings {

    private static final List<String> NAMES = List.of(
            "use.schema.guid",
            "use.latest.with.metadata",
            "context.name.strategy",
            "schema.format",
            "rule.executors",
            "rule.actions",
            "proxy.host");

    private static final List<String> PREFIXES = List.of("schema.registry.ssl.", "bearer.auth.");

    /** Settings of which one choice is supported, which is the usual one. */
    private static final Map<String, Set<String>> CHOICES = Map.of(
            "key.schema.id.serializer", Set.of("prefix", "PrefixSchemaIdSerializer"),
            "value.schema.id.serializer", Set.of("prefix", "PrefixSchemaIdSerializer"),
            "key.schema.id.deserializer", Set.of("dual", "DualSchemaIdDeserializer"),
            "value.schema.id.deserializer", Set.of("dual", "DualSchemaIdDeserializer"));

    private UnsupportedSettings() {}

    static void refuse(Map<String, ?> properties) {
        properties.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                refuse(name, value);
            }
        });
    }

    private static void refuse(String name, Object value) {
        if (NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith)) {
            // The value may be a password.
            throw new ConfigException(name + " is not supported; allowed: not set");
        }
        Set<String> supported = CHOICES.get(name);
        if (supported != null && !supported.contains(simpleName(value))) {
            throw new ConfigException(name, value, "not supported; allowed: " + String.join(", ", supported));
        }
    }

    private static String simpleName(Object value) {
        String name = value instanceof Class<?> type
                ? type.getName()
                : value.toString().trim();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
