// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.CaseInsensitiveValidString;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.jspecify.annotations.Nullable;

/**
 * The names of some settings, with type, default and limits. Put together once; then read by {@link Settings}.
 *
 * <pre>{@code
 * SettingsTable table = new SettingsTable()
 *         .flag("json.indent.output", false, "Write over several lines.")
 *         .add("json.schema.spec.version", ConfigDef.Type.STRING, "draft_7", null, "The edition of schemas.");
 * String edition = new Settings(table, properties, isKey).text("json.schema.spec.version");
 * }</pre>
 */
public final class SettingsTable {

    private final ConfigDef definitions = new ConfigDef();

    /** Adds a setting that is true or false. */
    public SettingsTable flag(String name, boolean normally, String about) {
        return add(name, ConfigDef.Type.BOOLEAN, normally, null, about);
    }

    /** Adds a setting of any text. */
    public SettingsTable text(String name, String normally, String about) {
        return add(name, ConfigDef.Type.STRING, normally, null, about);
    }

    /** Adds a setting of a text that is not shown, normally empty. */
    public SettingsTable secret(String name, String about) {
        return add(name, ConfigDef.Type.PASSWORD, "", null, about);
    }

    /** Adds a setting of a whole number. */
    public SettingsTable number(String name, int normally, ConfigDef.Validator allowed, String about) {
        return add(name, ConfigDef.Type.INT, normally, allowed, about);
    }

    /** Adds a setting of one of several words, in letters of any case. */
    public SettingsTable word(String name, String normally, String about, String... allowed) {
        return add(name, ConfigDef.Type.STRING, normally, CaseInsensitiveValidString.in(allowed), about);
    }

    /**
     * Adds a setting.
     *
     * @param normally what counts if it is not set; null for nothing
     * @param allowed checks a value; null if all of the type will do
     * @param about one sentence on what it does
     */
    public SettingsTable add(
            String name,
            ConfigDef.Type type,
            @Nullable Object normally,
            ConfigDef.@Nullable Validator allowed,
            String about) {
        definitions.define(name, type, normally, allowed, Importance.MEDIUM, about);
        return this;
    }

    ConfigDef definitions() {
        return definitions;
    }
}
