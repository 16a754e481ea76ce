// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/**
 * What the properties that Kafka hands over say to one table of settings. Each part reads its own table out of the same
 * properties; names outside it belong to others. Immutable.
 *
 * <pre>{@code
 * SettingsTable table = new SettingsTable().flag("json.indent.output", false, "Write over several lines.");
 * boolean indent = new Settings(table, properties, isKey).flag("json.indent.output");
 * }</pre>
 */
public final class Settings {

    private final Map<String, ?> properties;
    private final Map<String, Object> values;
    private final boolean isKey;

    /**
     * Reads the settings of the table.
     *
     * @throws ConfigException naming property, value and what is allowed
     */
    public Settings(SettingsTable table, Map<String, ?> properties, boolean isKey) {
        this.properties = properties;
        this.values = table.definitions().parse(properties);
        this.isKey = isKey;
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    public int number(String name) {
        return (Integer) value(name);
    }

    public Duration millis(String name) {
        return Duration.ofMillis(number(name));
    }

    /** As {@link #number}, in seconds; null for a negative one, which stands for ever. */
    public @Nullable Duration seconds(String name) {
        int seconds = number(name);
        return seconds < 0 ? null : Duration.ofSeconds(seconds);
    }

    public String text(String name) {
        return (String) value(name);
    }

    /** One of several words, in upper case. */
    public String choice(String name) {
        return text(name).toUpperCase(Locale.ROOT);
    }

    /**
     * Text, secret or not, that must be there.
     *
     * @param when what makes it needed, for the refusal
     * @throws ConfigException if it is not set
     */
    public String needed(String name, String when) {
        String text = value(name) instanceof Password password ? password.value() : text(name);
        if (text.isBlank()) {
            throw new ConfigException(name + " must be set when " + when);
        }
        return text.trim();
    }

    public String secret(String name) {
        return ((Password) value(name)).value();
    }

    /** The class that the setting names, if it names one. */
    public @Nullable Class<?> type(String name) {
        return (Class<?>) values.get(name);
    }

    /** What the setting says, in the table or outside it, if it says anything. */
    public Optional<String> given(String name) {
        Object value = values.containsKey(name) ? values.get(name) : properties.get(name);
        String text = value instanceof Class<?> type ? type.getName() : Objects.toString(value, "");
        return Optional.of(text.trim()).filter(some -> !some.isEmpty());
    }

    /** Whether they are settings for the keys of messages. */
    public boolean isKey() {
        return isKey;
    }

    /** {@code key} or {@code value}, as names of settings begin and messages call it. */
    public String role() {
        return isKey ? "key" : "value";
    }

    /** All that was handed over. */
    public Map<String, ?> properties() {
        return properties;
    }

    private Object value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
