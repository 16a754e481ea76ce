// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.HttpSchemaRegistryClient;
import io.incipit.registry.serde.client.RegistryConnection;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicSettingsTest {

    static final String USER_AND_PASSWORD = "Basic dXNlcjpwOnc=";

    final FakeRegistry registry = FakeRegistry.start().answer("GET /subjects", 200, "[]");

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void source_url_takesThemOutOfTheAddress() {
        String address = registry.url().replace("//", "//user:p%3Aw@");

        assertThat(authorization("schema.registry.url", address)).isEqualTo(USER_AND_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic.auth.user.info", "schema.registry.basic.auth.user.info"})
    void source_userInfo_takesThemFromTheSetting(String setting) {
        assertThat(authorization(
                        "schema.registry.url",
                        registry.url(),
                        "basic.auth.credentials.source",
                        "user_info",
                        setting,
                        "user:p:w"))
                .isEqualTo(USER_AND_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.PlainLoginModule", "scram.ScramLoginModule"})
    void source_saslInherit_takesThemFromTheLogin(String module) {
        assertThat(authorization(
                        "schema.registry.url",
                        registry.url(),
                        "basic.auth.credentials.source",
                        "SASL_INHERIT",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security." + module + " required username=\"user\" password=\"p:w\";"))
                .isEqualTo(USER_AND_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"user\";",
                "org.apache.kafka.common.security.plain.PlainLoginModule required password=s3cret",
                ""
            })
    void source_saslInheritWithoutALogin_isRefusedWithoutItsSecrets(String login) {
        assertThatThrownBy(() -> authorization(
                        "schema.registry.url",
                        registry.url(),
                        "basic.auth.credentials.source",
                        "SASL_INHERIT",
                        "sasl.jaas.config",
                        login))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sasl.jaas.config")
                .hasMessageNotContaining("s3cret");
    }

    private String authorization(String... settings) {
        RegistryConnection connection = ConnectionSettingsTest.connection(settings);
        new HttpSchemaRegistryClient(connection).subjects();
        assertThat(connection.toString()).doesNotContain("p:w");
        return registry.seen().get(0).header("Authorization");
    }
}
