// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;

import io.incipit.registry.serde.config.SettingsTable;
import org.apache.kafka.common.config.ConfigDef;

/** The names of the settings, with type, default and limits: those that users of this ecosystem know. */
final class SerdeSettings {

    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String NORMALIZE = "normalize.schemas";
    static final String PROPAGATE_TAGS = "propagate.schema.tags";
    static final String USE_ID = "use.schema.id";
    static final String USE_GUID = "use.schema.guid";
    static final String ID_STRICT = "id.compatibility.strict";
    static final String USE_LATEST = "use.latest.version";
    static final String USE_LATEST_WITH = "use.latest.with.metadata";
    static final String LATEST_STRICT = "latest.compatibility.strict";
    static final String RULES = "incipit.rules";

    /** The table; names outside it are not looked at. */
    static final SettingsTable TABLE = new SettingsTable()
            .flag(AUTO_REGISTER, true, "Register the schemas that are written.")
            .flag(NORMALIZE, false, "Normalize schemas before they are compared.")
            .flag(PROPAGATE_TAGS, false, "What is registered takes over the tags of the latest version.")
            .number(USE_ID, -1, atLeast(-1), "Write with the schema of this id; -1: none.")
            .add(USE_GUID, ConfigDef.Type.STRING, null, null, "Write with the schema of this guid.")
            .flag(ID_STRICT, true, "Check that the schema of the given id or guid can read the object's.")
            .add(USE_LATEST_WITH, ConfigDef.Type.STRING, null, null, "As the next, of the versions with name=value,...")
            .flag(USE_LATEST, false, "Write with the latest version, where nothing is registered.")
            .flag(LATEST_STRICT, true, "Check that the latest version can read the object's schema.")
            .word(RULES, "refuse", "Messages whose schema carries rules, which are not run.", "refuse", "ignore");

    private SerdeSettings() {}
}
