// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.RegistryException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(
                        new TransactionalIdAuthorizationException("no"),
                        "--transactional-id incipit. --resource-pattern-type prefixed"),
                Arguments.of(new TopicAuthorizationException(Set.of("_schemas")), "--topic _schemas"),
                Arguments.of(new SaslAuthenticationException("bad password"), "kafkastore.sasl.*"),
                Arguments.of(new UnsupportedVersionException("old"), "Kafka 2.5 or newer"),
                Arguments.of(new UnknownTopicOrPartitionException("?"), "topic _schemas is not there"),
                Arguments.of(new TimeoutException("8000 ms"), "the brokers at 127.0.0.1:1 do not answer"),
                Arguments.of(new KafkaException("odd"), "KafkaException: odd"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void of_cause_saysWhatMendsIt(KafkaException cause, String remedy) {
        RegistryException.Unavailable refusal = Refusals.of(Configs.plain(), "Cannot write", cause);

        assertThat(refusal)
                .hasMessageStartingWith("Cannot write: ")
                .hasMessageContaining(remedy)
                .hasCause(cause);
    }
}
