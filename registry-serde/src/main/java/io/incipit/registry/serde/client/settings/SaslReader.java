// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import io.incipit.registry.serde.config.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;

/** Reads how the Kafka client logs in to its brokers, for registries that know the same names. */
final class SaslReader {

    private final Settings values;

    SaslReader(Settings values) {
        this.values = values;
    }

    /** The name and password of a PLAIN or SCRAM login, with a colon between. */
    String userInfo() {
        List<AppConfigurationEntry> modules = modules();
        return option(modules, "username", ConnectionKeys.BASIC_SOURCE + " is SASL_INHERIT") + ":"
                + option(modules, "password", ConnectionKeys.BASIC_SOURCE + " is SASL_INHERIT");
    }

    /** An option of the login that must be there. */
    String option(List<AppConfigurationEntry> modules, String name, String when) {
        return optional(modules, name)
                .orElseThrow(() -> new ConfigException(SaslConfigs.SASL_JAAS_CONFIG
                        + " must name a login module with the option " + name + " when " + when));
    }

    /** An option of the login, or nothing. */
    Optional<String> optional(List<AppConfigurationEntry> modules, String name) {
        return Optional.ofNullable(JaasContext.configEntryOption(modules, name, null))
                .filter(value -> !value.isBlank());
    }

    /** Another setting of the Kafka client, or nothing. */
    Optional<String> setting(String name) {
        Object value = values.properties().get(name);
        String text = value instanceof Password password ? password.value() : Objects.toString(value, "");
        return Optional.of(text.trim()).filter(some -> !some.isEmpty());
    }

    /** The login modules, of the settings or else of the JVM. */
    List<AppConfigurationEntry> modules() {
        Map<String, Object> login = new HashMap<>();
        setting(SaslConfigs.SASL_JAAS_CONFIG)
                .ifPresent(text -> login.put(SaslConfigs.SASL_JAAS_CONFIG, new Password(text)));
        try {
            return JaasContext.loadClientContext(login).configurationEntries();
        } catch (IllegalArgumentException | SecurityException e) {
            // The text may hold a password, and so may the cause's message.
            throw new ConfigException(SaslConfigs.SASL_JAAS_CONFIG
                    + " must be the login of a Kafka client, such as"
                    + " org.apache.kafka.common.security.plain.PlainLoginModule required username=\"..\""
                    + " password=\"..\";");
        }
    }
}
