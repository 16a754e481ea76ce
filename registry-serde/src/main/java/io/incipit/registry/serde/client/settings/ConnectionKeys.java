// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import io.incipit.registry.serde.config.SettingsTable;
import org.apache.kafka.common.config.ConfigDef;

/** The names of the settings, with type, default and limits. */
final class ConnectionKeys {

    static final String URL = "schema.registry.url";
    static final String RANDOMIZE = "schema.registry.url.randomize";
    static final String BASIC_SOURCE = "basic.auth.credentials.source";
    static final String USER_INFO = "basic.auth.user.info";
    static final String OLD_USER_INFO = "schema.registry.basic.auth.user.info";
    static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    static final String TOKEN = "bearer.auth.token";
    static final String TOKEN_URL = "bearer.auth.issuer.endpoint.url";
    static final String CLIENT_ID = "bearer.auth.client.id";
    static final String CLIENT_SECRET = "bearer.auth.client.secret";
    static final String SCOPE = "bearer.auth.scope";
    static final String SCOPE_CLAIM = "bearer.auth.scope.claim.name";
    static final String SUBJECT_CLAIM = "bearer.auth.sub.claim.name";
    static final String LOGICAL_CLUSTER = "bearer.auth.logical.cluster";
    static final String IDENTITY_POOL = "bearer.auth.identity.pool.id";
    static final String EXPIRY_BUFFER = "bearer.auth.cache.expiry.buffer.seconds";
    static final String PROVIDER_CLASS = "bearer.auth.custom.provider.class";
    static final String UAMI_URL = "bearer.auth.uami.endpoint.url";
    static final String UAMI_QUERY = "bearer.auth.uami.endpoint.query";
    static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    static final String READ_TIMEOUT = "http.read.timeout.ms";
    static final String MAX_RETRIES = "max.retries";
    static final String RETRIES_WAIT = "retries.wait.ms";
    static final String RETRIES_MAX_WAIT = "retries.max.wait.ms";
    static final String PROXY_HOST = "proxy.host";
    static final String PROXY_PORT = "proxy.port";
    static final String APACHE_CLIENT = "use.apache.http.client";
    static final String MAX_SCHEMAS = "max.schemas.per.subject";
    static final String LATEST_CACHE_SIZE = "latest.cache.size";
    static final String LATEST_CACHE_TTL = "latest.cache.ttl.sec";
    static final String MISSING_CACHE_SIZE = "missing.cache.size";
    static final String MISSING_ID_TTL = "missing.id.cache.ttl.sec";
    static final String MISSING_VERSION_TTL = "missing.version.cache.ttl.sec";
    static final String MISSING_SCHEMA_TTL = "missing.schema.cache.ttl.sec";

    /** What begins with this is a header of every request to the registry. */
    static final String HEADER_PREFIX = "request.header.";

    /** What begins with this is a setting of TLS; the rest is called as Kafka's clients call it, {@code ssl.} first. */
    static final String TLS_PREFIX = "schema.registry.";

    private static final int MAX_PORT = 65_535;

    /** The table; names outside it are not looked at. */
    static final SettingsTable TABLE = new SettingsTable()
            .text(URL, "", "Addresses of the registry, separated by commas.")
            .flag(RANDOMIZE, false, "Begin with any of the addresses instead of the first.")
            .number(CONNECT_TIMEOUT, 60_000, atLeast(1), "How long connecting may take.")
            .number(READ_TIMEOUT, 60_000, atLeast(1), "How long an answer may take.")
            .number(MAX_RETRIES, 3, atLeast(0), "Retries at each address before the next one.")
            .number(RETRIES_WAIT, 1_000, atLeast(0), "Longest wait before the first retry.")
            .number(RETRIES_MAX_WAIT, 20_000, atLeast(0), "Longest wait before any retry.")
            .text(PROXY_HOST, "", "The proxy to the registry.")
            .number(PROXY_PORT, -1, between(-1, MAX_PORT), "The port of the proxy.")
            .flag(APACHE_CLIENT, false, "Without effect: there is one HTTP client, that of the JDK.")
            .word(BASIC_SOURCE, "URL", "Where credentials are.", "URL", "USER_INFO", "SASL_INHERIT")
            .secret(USER_INFO, "user:password, with the source USER_INFO.")
            .secret(OLD_USER_INFO, "Older name of " + USER_INFO + ".")
            .word(
                    BEARER_SOURCE,
                    "",
                    "Where credentials are.",
                    "",
                    "STATIC_TOKEN",
                    "OAUTHBEARER",
                    "SASL_OAUTHBEARER_INHERIT",
                    "CUSTOM",
                    "UAMI")
            .secret(TOKEN, "The token, with the source STATIC_TOKEN.")
            .text(LOGICAL_CLUSTER, "", "The registry that is meant, sent as target-sr-cluster.")
            .text(IDENTITY_POOL, "", "The identity pool, sent as Confluent-Identity-Pool-Id.")
            .add(
                    PROVIDER_CLASS,
                    ConfigDef.Type.CLASS,
                    null,
                    null,
                    "The class that gives tokens, with the source CUSTOM.")
            .text(TOKEN_URL, "", "Where tokens are fetched, with the source OAUTHBEARER.")
            .text(CLIENT_ID, "", "Who fetches tokens.")
            .secret(CLIENT_SECRET, "The secret of who fetches tokens.")
            .text(SCOPE, "", "The rights that are asked for.")
            .text(SCOPE_CLAIM, "scope", "The claim of a token that holds its rights.")
            .text(SUBJECT_CLAIM, "sub", "The claim of a token that says whose it is.")
            .number(EXPIRY_BUFFER, 300, atLeast(0), "How long before its end a token is renewed.")
            .text(UAMI_URL, "", "Where managed identities get tokens, with the source UAMI.")
            .text(UAMI_QUERY, "", "The query for that.")
            .number(MAX_SCHEMAS, 1_000, atLeast(1), "Number of schemas kept.")
            .number(LATEST_CACHE_SIZE, 1_000, atLeast(1), "Number of latest versions kept.")
            .number(LATEST_CACHE_TTL, -1, atLeast(-1), "How long a latest version is kept; -1: for ever.")
            .number(MISSING_CACHE_SIZE, 10_000, atLeast(1), "Number of things kept that were not there.")
            .number(MISSING_ID_TTL, 0, atLeast(0), "How long an id is kept that was not there.")
            .number(MISSING_VERSION_TTL, 0, atLeast(0), "How long a version is kept that was not there.")
            .number(MISSING_SCHEMA_TTL, 0, atLeast(0), "How long a schema is kept that was not there.");

    private ConnectionKeys() {}
}
