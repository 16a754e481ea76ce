// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "SCHEMA_REGISTRY_LISTENERS, listeners",
        "SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS, kafkastore.bootstrap.servers",
        "SCHEMA_REGISTRY_ACCESS_CONTROL_ALLOW_ORIGIN, access.control.allow.origin",
        "SCHEMA_REGISTRY_SCHEMA_REGISTRY_GROUP_ID, schema.registry.group.id",
        "SCHEMA_REGISTRY_ONE__TWO___THREE_FOUR, one_two-three.four",
        "SCHEMA_REGISTRY_PORT, port",
        "SCHEMA_REGISTRY_HOST_NAME, host.name"
    })
    void of_variableWithPrefix_isTheProperty(String variable, String property) {
        assertThat(EnvironmentProperties.of(Map.of(variable, "value"))).isEqualTo(Map.of(property, "value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCHEMA_REGISTRY_",
                "SCHEMA_REGISTRY_OPTS",
                "SCHEMA_REGISTRY_HEAP_OPTS",
                "SCHEMA_REGISTRY_JVM_PERFORMANCE_OPTS",
                "SCHEMA_REGISTRY_JMX_PORT",
                "SCHEMA_REGISTRY_JMX_HOSTNAME",
                "SCHEMA_REGISTRY_LOG4J_ROOT_LOGLEVEL",
                "SCHEMA_REGISTRY_LOG4J_OPTS",
                "SCHEMA_REGISTRY_CUB_KAFKA_TIMEOUT",
                "SCHEMA_REGISTRY_SERVICE_HOST",
                "SCHEMA_REGISTRY_SERVICE_PORT_HTTP",
                "SCHEMA_REGISTRY_PORT_8081_TCP_ADDR",
                "LISTENERS",
                "METADATA_ENCODER_SECRET"
            })
    void of_variableOfSomethingElse_isNoProperty(String variable) {
        assertThat(EnvironmentProperties.of(Map.of(variable, "value"))).isEmpty();
    }

    @Test
    void of_portThatKubernetesSets_isNoProperty() {
        assertThat(EnvironmentProperties.of(Map.of("SCHEMA_REGISTRY_PORT", "tcp://10.0.0.1:8081")))
                .isEmpty();
    }

    @Test
    void fallbacks_encoderSecrets_areProperties() {
        Map<String, String> environment =
                Map.of("METADATA_ENCODER_SECRET", "new", "METADATA_ENCODER_OLD_SECRET", "old", "PATH", "/bin");

        assertThat(EnvironmentProperties.fallbacks(environment))
                .isEqualTo(Map.of("metadata.encoder.secret", "new", "metadata.encoder.old.secret", "old"));
    }
}
