// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;

import io.incipit.registry.serde.config.SettingsTable;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.CaseInsensitiveValidString;
import org.jspecify.annotations.Nullable;

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
    static final String LATEST_CACHE_TTL = "latest.cache.ttl.sec";
    static final String LATEST_CACHE_SIZE = "latest.cache.size";
    static final String MAX_SCHEMAS = "max.schemas.per.subject";
    static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
    static final String USER_INFO = "basic.auth.user.info";
    static final String OLD_USER_INFO = "schema.registry.basic.auth.user.info";
    static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    static final String READ_TIMEOUT = "http.read.timeout.ms";
    static final String MAX_RETRIES = "max.retries";
    static final String RETRIES_WAIT = "retries.wait.ms";
    static final String RETRIES_MAX_WAIT = "retries.max.wait.ms";

    /** What begins with this is a header of every request to the registry. */
    static final String HEADER_PREFIX = "request.header.";

    /** The table; names outside it are not looked at. */
    static final SettingsTable TABLE = new SettingsTable();

    static {
        defineConnection();
        defineChoice();
    }

    private SerdeSettings() {}

    private static void defineConnection() {
        add(URL, ConfigDef.Type.STRING, "", null, "Addresses of the registry, separated by commas.");
        add(CREDENTIALS_SOURCE, ConfigDef.Type.STRING, "URL", oneOf("URL", "USER_INFO"), "Where the credentials are.");
        add(USER_INFO, ConfigDef.Type.PASSWORD, "", null, "user:password, with the source USER_INFO.");
        add(OLD_USER_INFO, ConfigDef.Type.PASSWORD, "", null, "Older name of " + USER_INFO + ".");
        add(CONNECT_TIMEOUT, ConfigDef.Type.INT, 60_000, atLeast(1), "How long connecting may take.");
        add(READ_TIMEOUT, ConfigDef.Type.INT, 60_000, atLeast(1), "How long an answer may take.");
        add(MAX_RETRIES, ConfigDef.Type.INT, 3, atLeast(0), "Retries at each address before the next one.");
        add(RETRIES_WAIT, ConfigDef.Type.INT, 1_000, atLeast(0), "Longest wait before the first retry.");
        add(RETRIES_MAX_WAIT, ConfigDef.Type.INT, 20_000, atLeast(0), "Longest wait before any retry.");
        add(MAX_SCHEMAS, ConfigDef.Type.INT, 1_000, atLeast(1), "Number of schemas kept.");
        add(LATEST_CACHE_SIZE, ConfigDef.Type.INT, 1_000, atLeast(1), "Number of latest versions kept.");
        add(LATEST_CACHE_TTL, ConfigDef.Type.INT, -1, atLeast(-1), "How long a latest version is kept; -1: for ever.");
    }

    private static void defineChoice() {
        flag(AUTO_REGISTER, true, "Register the schemas that are written.");
        flag(NORMALIZE, false, "Normalize schemas before they are compared.");
        flag(PROPAGATE_TAGS, false, "What is registered takes over the tags of the latest version.");
        add(USE_ID, ConfigDef.Type.INT, -1, atLeast(-1), "Write with the schema of this id; -1: none.");
        add(USE_GUID, ConfigDef.Type.STRING, null, null, "Write with the schema of this guid.");
        flag(ID_STRICT, true, "Check that the schema of the given id or guid can read the object's.");
        add(USE_LATEST_WITH, ConfigDef.Type.STRING, null, null, "As the next, of the versions with name=value,...");
        flag(USE_LATEST, false, "Write with the latest version, where nothing is registered.");
        flag(LATEST_STRICT, true, "Check that the latest version can read the object's schema.");
    }

    private static void flag(String name, boolean normally, String about) {
        TABLE.flag(name, normally, about);
    }

    private static void add(
            String name,
            ConfigDef.Type type,
            @Nullable Object normally,
            ConfigDef.@Nullable Validator allowed,
            String about) {
        TABLE.add(name, type, normally, allowed, about);
    }

    private static ConfigDef.Validator oneOf(String... values) {
        return CaseInsensitiveValidString.in(values);
    }
}
