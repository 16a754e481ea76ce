// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/**
 * Settings of other serializers that change what is written, or how it is protected, and that are not supported: going
 * on without them would do something else than was asked for, so they stop the start.
 */
final class UnsupportedSettings {

    private static final List<String> NAMES = List.of("rule.executors", "rule.actions");

    private static final List<String> PREFIXES = List.of("rule.executors.", "rule.actions.");

    /** Switches a check of data on, and with this value off. */
    private static final String VALIDATION = "validation.rules.execution";

    private static final String NO_VALIDATION = "DISABLED";

    private UnsupportedSettings() {}

    static void refuse(Map<String, ?> properties) {
        properties.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                refuse(name, value.toString());
            }
        });
    }

    private static void refuse(String name, String value) {
        if (VALIDATION.equals(name) && !NO_VALIDATION.equals(value.trim())) {
            throw new ConfigException(name, value, "not supported; allowed: " + NO_VALIDATION);
        }
        if (NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith)) {
            // The value may be a password.
            throw new ConfigException(name + " is not supported; allowed: not set");
        }
    }
}
