// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.serde.config.Settings;
import io.incipit.registry.serde.config.SettingsTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The settings that only JSON has, and the options that they make. */
final class JsonSettings {

    private static final String FAIL_UNKNOWN = "json.fail.unknown.properties";
    private static final String FAIL_INVALID = "json.fail.invalid.schema";
    private static final String BEFORE_RULES = "json.validate.before.domain.rules";
    private static final String ISO_DATES = "json.write.dates.iso8601";
    private static final String EDITION = "json.schema.spec.version";
    private static final String SCAN = "json.schema.scan.packages";
    private static final String ONE_OF = "json.oneof.for.nullables";
    private static final String INCLUSION = "json.default.property.inclusion";
    private static final String ENVELOPE = "json.envelope.detection";
    private static final String INDENT = "json.indent.output";
    private static final String KEY_TYPE = "json.key.type";
    private static final String VALUE_TYPE = "json.value.type";
    private static final String TYPE_PROPERTY = "type.property";
    private static final String PACKAGES = "json.type.allowed.packages";

    private static final Map<String, JsonOptions.Deriving> EDITIONS = Map.of(
            "draft_4", new JsonOptions.Deriving("http://json-schema.org/draft-04/schema#", "definitions", true),
            "draft_6", new JsonOptions.Deriving("http://json-schema.org/draft-06/schema#", "definitions", true),
            "draft_7", new JsonOptions.Deriving("http://json-schema.org/draft-07/schema#", "definitions", true),
            "draft_2019_09", new JsonOptions.Deriving("https://json-schema.org/draft/2019-09/schema", "$defs", true),
            "draft_2020_12", new JsonOptions.Deriving("https://json-schema.org/draft/2020-12/schema", "$defs", true));

    private static final SettingsTable TABLE = new SettingsTable()
            .flag(FAIL_UNKNOWN, true, "Refuse members that a class does not have; close schemas made of classes.")
            .flag(FAIL_INVALID, false, "Hold each message against its schema.")
            .flag(BEFORE_RULES, false, "Has no meaning as long as rules are not executed.")
            .flag(ISO_DATES, false, "Write dates as texts of ISO 8601.")
            .flag(ONE_OF, true, "In schemas made of classes, say that members may be null.")
            .flag(ENVELOPE, true, "Take a tree of schema and payload for what it says.")
            .flag(INDENT, false, "Write over several lines.")
            .add(EDITION, ConfigDef.Type.STRING, "draft_7", null, "The edition of schemas made of classes.")
            .add(SCAN, ConfigDef.Type.STRING, "", null, "Not supported.")
            .add(INCLUSION, ConfigDef.Type.STRING, null, null, "Which members are written, as Jackson has it.")
            .add(KEY_TYPE, ConfigDef.Type.CLASS, Object.class, null, "The class to read keys into.")
            .add(VALUE_TYPE, ConfigDef.Type.CLASS, Object.class, null, "The class to read values into.")
            .add(TYPE_PROPERTY, ConfigDef.Type.STRING, "javaType", null, "The keyword that names a class.")
            .add(PACKAGES, ConfigDef.Type.LIST, List.of("*"), null, "Where classes may be that schemas name.");

    private JsonSettings() {}

    /** The options; throws {@link ConfigException} naming property, value and what is allowed. */
    static JsonOptions parse(Map<String, ?> properties, boolean isKey) {
        Settings settings = new Settings(TABLE, properties, isKey);
        settings.given(SCAN).ifPresent(packages -> {
            throw new ConfigException(SCAN, packages, "not supported; allowed: not set");
        });
        JsonOptions.Mapping mapping = new JsonOptions.Mapping(
                settings.flag(FAIL_UNKNOWN), settings.flag(ISO_DATES), inclusion(settings), settings.flag(INDENT));
        Class<?> type = Objects.requireNonNullElse(settings.type(isKey ? KEY_TYPE : VALUE_TYPE), Object.class);
        List<String> packages = Arrays.stream(settings.given(PACKAGES)
                        .orElse("*")
                        .replaceAll("[\\[\\] ]", "")
                        .split(",", -1))
                .toList();
        return new JsonOptions(
                mapping,
                deriving(settings),
                settings.flag(FAIL_INVALID),
                settings.flag(ENVELOPE),
                new JsonOptions.Target(type, settings.text(TYPE_PROPERTY), packages));
    }

    private static JsonOptions.Deriving deriving(Settings settings) {
        String name = settings.text(EDITION);
        JsonOptions.Deriving edition = EDITIONS.get(name.toLowerCase(Locale.ROOT));
        if (edition == null) {
            throw new ConfigException(
                    EDITION,
                    name,
                    "must be one of " + EDITIONS.keySet().stream().sorted().toList());
        }
        return new JsonOptions.Deriving(edition.edition(), edition.definitions(), settings.flag(ONE_OF));
    }

    private static JsonInclude.@Nullable Include inclusion(Settings settings) {
        String name = settings.given(INCLUSION).orElse("");
        try {
            return name.isEmpty() ? null : JsonInclude.Include.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            ConfigException refused = new ConfigException(
                    INCLUSION, name, "must be one of " + Arrays.toString(JsonInclude.Include.values()));
            refused.initCause(e);
            throw refused;
        }
    }
}
