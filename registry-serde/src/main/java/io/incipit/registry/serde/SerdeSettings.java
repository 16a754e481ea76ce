// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.jspecify.annotations.Nullable;

/** The names of the settings, with type, default and limits: those that users of this ecosystem know. */
final class SerdeSettings {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String NORMALIZE = "normalize.schemas";
    static final String USE_ID = "use.schema.id";
    static final String USE_GUID = "use.schema.guid";
    static final String ID_STRICT = "id.compatibility.strict";
    static final String USE_LATEST = "use.latest.version";
    static final String USE_LATEST_WITH = "use.latest.with.metadata";
    static final String LATEST_STRICT = "latest.compatibility.strict";
    static final String KEY_STRATEGY = "key.subject.name.strategy";
    static final String VALUE_STRATEGY = "value.subject.name.strategy";
    static final String CONTEXT_STRATEGY = "context.name.strategy";
    static final String SPECIFIC = "specific.avro.reader";
    static final String KEY_TYPE = "specific.avro.key.type";
    static final String VALUE_TYPE = "specific.avro.value.type";
    static final String REFLECTION = "schema.reflection";
    static final String ALLOW_NULL = "avro.reflection.allow.null";
    static final String LOGICAL_TYPES = "avro.use.logical.type.converters";
    static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    static final String FAIL_ON_TRAILING = "avro.fail.on.trailing.data";

    /** The table; names outside it are not looked at. */
    static final ConfigDef TABLE = new ConfigDef();

    static {
        defineChoice();
        defineAvro();
    }

    private SerdeSettings() {}

    private static void defineChoice() {
        flag(AUTO_REGISTER, true, "Register the schemas that are written.");
        flag(NORMALIZE, false, "Normalize schemas before they are compared.");
        add(USE_ID, ConfigDef.Type.INT, -1, atLeast(-1), "Write with the schema of this id; -1: none.");
        add(USE_GUID, ConfigDef.Type.STRING, null, null, "Write with the schema of this guid.");
        flag(ID_STRICT, true, "Check that the schema of the given id or guid can read the object's.");
        add(USE_LATEST_WITH, ConfigDef.Type.STRING, null, null, "As the next, of the versions with name=value,...");
        flag(USE_LATEST, false, "Write with the latest version, where nothing is registered.");
        flag(LATEST_STRICT, true, "Check that the latest version can read the object's schema.");
    }

    private static void defineAvro() {
        flag(SPECIFIC, false, "Read into generated classes.");
        flag(REFLECTION, false, "Take schemas from plain classes, and read into them.");
        flag(ALLOW_NULL, false, "Fields of plain classes may be null.");
        flag(LOGICAL_TYPES, false, "Logical types as Java's own types.");
        flag(REMOVE_JAVA_PROPERTIES, false, "Register schemas without avro.java.string.");
        flag(FAIL_ON_TRAILING, false, "Refuse bytes after the datum.");
        add(KEY_TYPE, ConfigDef.Type.CLASS, null, null, "The class to read keys into.");
        add(VALUE_TYPE, ConfigDef.Type.CLASS, null, null, "The class to read values into.");
    }

    private static void flag(String name, boolean normally, String about) {
        add(name, ConfigDef.Type.BOOLEAN, normally, null, about);
    }

    private static void add(
            String name,
            ConfigDef.Type type,
            @Nullable Object normally,
            ConfigDef.@Nullable Validator allowed,
            String about) {
        TABLE.define(name, type, normally, allowed, Importance.MEDIUM, about);
    }
}
