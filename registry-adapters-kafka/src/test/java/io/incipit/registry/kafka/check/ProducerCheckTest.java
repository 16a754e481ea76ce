// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProducerCheckTest {

    private static final String HOLDER = "incipit._schemas";
    private static final long NOW = 1_000_000;
    private static final ProducerCheck.View VIEW =
            new ProducerCheck.View(KafkaTools.of("b:1", "_schemas", Map.of()), HOLDER, NOW);

    private static SeenProducer producer(Optional<String> name, OptionalLong openFrom, long silentMs) {
        OptionalInt coordinator = name.isPresent() ? OptionalInt.of(3) : OptionalInt.empty();
        return new SeenProducer(77, 5, name, coordinator, openFrom, NOW - silentMs);
    }

    private static List<Symptom> symptoms(SeenProducer producer) {
        return ProducerCheck.all().stream()
                .flatMap(check -> check.symptom(producer, VIEW).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "-1, 99999", "40, 100"})
    void symptoms_holderAtWork_areNone(long openFrom, long silentMs) {
        OptionalLong open = openFrom < 0 ? OptionalLong.empty() : OptionalLong.of(openFrom);

        List<Symptom> symptoms = symptoms(producer(Optional.of(HOLDER), open, silentMs));

        assertThat(symptoms).isEmpty();
    }

    @Test
    void symptoms_forgottenTransactionalId_areNone() {
        SeenProducer forgotten =
                new SeenProducer(77, 5, Optional.empty(), OptionalInt.of(3), OptionalLong.empty(), NOW);

        List<Symptom> symptoms = symptoms(forgotten);

        assertThat(symptoms).isEmpty();
    }

    @Test
    void symptoms_holderStuck_isAnError() {
        List<Symptom> symptoms = symptoms(producer(Optional.of(HOLDER), OptionalLong.of(40), 10_001));

        assertThat(symptoms).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo("open-transaction");
            assertThat(symptom.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void symptoms_openTransactionOfAnother_namesTheCommandsThatEndIt() {
        List<Symptom> symptoms = symptoms(producer(Optional.of("x"), OptionalLong.of(40), 100));

        assertThat(symptoms).extracting(Symptom::code).containsExactly("open-transaction", "foreign-writer");
        assertThat(symptoms.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(symptoms.get(0).found()).contains("transactional id x", "offset 40");
        assertThat(symptoms.get(0).remedy().commands())
                .containsExactly(
                        "kafka-transactions.sh --bootstrap-server b:1 describe --transactional-id x",
                        "kafka-transactions.sh --bootstrap-server b:1 abort --topic _schemas --partition 0 "
                                + "--producer-id 77 --producer-epoch 5 --coordinator-epoch 3");
    }

    @Test
    void symptoms_producerWithoutTransactions_isForeign() {
        List<Symptom> symptoms = symptoms(producer(Optional.empty(), OptionalLong.empty(), 100));

        assertThat(symptoms).extracting(Symptom::code).containsExactly("foreign-writer");
    }
}
