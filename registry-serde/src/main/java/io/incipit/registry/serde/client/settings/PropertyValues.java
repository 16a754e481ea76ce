// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** The settings that were handed over, parsed. */
final class PropertyValues {

    private final Map<String, ?> properties;
    private final Map<String, Object> parsed;

    PropertyValues(Map<String, ?> properties) {
        this.properties = properties;
        this.parsed = ConnectionKeys.TABLE.parse(properties);
    }

    /** All that was handed over. */
    Map<String, ?> properties() {
        return properties;
    }

    boolean flag(String name) {
        return (Boolean) value(name);
    }

    int number(String name) {
        return (Integer) value(name);
    }

    String text(String name) {
        return ((String) value(name)).trim();
    }

    /** One of several words, in upper case. */
    String choice(String name) {
        return text(name).toUpperCase(Locale.ROOT);
    }

    String secret(String name) {
        return ((Password) value(name)).value();
    }

    Duration millis(String name) {
        return Duration.ofMillis(number(name));
    }

    Duration seconds(String name) {
        return Duration.ofSeconds(number(name));
    }

    @Nullable
    Class<?> type(String name) {
        return (Class<?>) parsed.get(name);
    }

    /**
     * Text that must be there.
     *
     * @param when that makes it needed, for the refusal
     */
    String needed(String name, String when) {
        Object value = value(name);
        String text = value instanceof Password password ? password.value() : value.toString();
        if (text.isBlank()) {
            throw new ConfigException(name + " must be set when " + when);
        }
        return text.trim();
    }

    private Object value(String name) {
        return Objects.requireNonNull(parsed.get(name), name);
    }
}
