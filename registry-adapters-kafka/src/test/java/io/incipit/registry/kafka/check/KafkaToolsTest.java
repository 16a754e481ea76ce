// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaToolsTest {

    @Test
    void commands_registryThatLogsIn_logInTooAndNameItsUser() {
        KafkaTools tools = KafkaTools.of(
                "b:1",
                "t",
                Map.of(
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"reg\" password=\"p\";"));

        String grant = tools.grantTransactionalIds("incipit.");

        assertThat(grant)
                .isEqualTo("kafka-acls.sh --bootstrap-server b:1 --command-config client.properties --add "
                        + "--allow-principal User:reg --operation Write --operation Describe --transactional-id incipit. "
                        + "--resource-pattern-type prefixed");
    }
}
