// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.docs;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.incipit.registry.serde.config.SettingsTable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;

/** The settings of the serializers, as the tables in the code have them. */
final class KnownSettings {

    private KnownSettings() {}

    /** Names and defaults of the settings in all tables of the packages and of those below. */
    static Map<String, String> of(Collection<String> packages) {
        Map<String, String> defaults = new TreeMap<>();
        new ClassFileImporter()
                .importPackages(packages).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(SettingsTable.class))
                        .forEach(field -> defaults.putAll(defaults(field.reflect())));
        return defaults;
    }

    private static Map<String, String> defaults(Field table) {
        try {
            Method definitions = SettingsTable.class.getDeclaredMethod("definitions");
            definitions.setAccessible(true);
            table.setAccessible(true);
            Map<String, String> defaults = new TreeMap<>();
            ((ConfigDef) definitions.invoke(table.get(null)))
                    .configKeys()
                    .forEach((name, key) -> defaults.put(name, text(key)));
            return defaults;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The table cannot be read: " + table, e);
        }
    }

    private static String text(ConfigDef.ConfigKey key) {
        if (key.defaultValue == null || key.type == ConfigDef.Type.PASSWORD) {
            return "";
        }
        if (key.defaultValue instanceof Class<?> type) {
            return type.getSimpleName();
        }
        return key.defaultValue instanceof List<?> list
                ? list.stream().map(Object::toString).collect(joining(","))
                : key.defaultValue.toString();
    }
}
