// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Severity;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedIdsTest {

    private static final Subject ELSEWHERE = Subject.parse(":.blue:orders-value");

    private static List<Symptom> symptoms(RegistryState state) {
        return new SharedIds(() -> state).symptoms();
    }

    @Test
    void symptoms_eachIdForOneContent_areNone() {
        RegistryState state = given(
                put(ORDERS, 1, 1, "a(x)"),
                put(REFUNDS, 1, 1, "a(x)"),
                put(REFUNDS, 2, 2, "b(x)"),
                put(ELSEWHERE, 1, 1, "c(x)"));

        List<Symptom> symptoms = symptoms(state);

        assertThat(symptoms).isEmpty();
    }

    @Test
    void symptoms_twoContentsUnderOneId_nameBothAndWhoAnswers() {
        RegistryState state = given(
                new HolderAnnounced(Optional.of(new Holder("n1", "http://one:8081"))),
                put(ORDERS, 1, 7, "a(x)"),
                put(REFUNDS, 3, 7, "b(x)"));

        List<Symptom> symptoms = symptoms(state);

        assertThat(symptoms).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo("id-two-contents");
            assertThat(symptom.severity()).isEqualTo(Severity.ERROR);
            assertThat(symptom.found())
                    .contains("Id 7 of context .", "orders-value version 1 (guid ", "refunds-value version 3 (guid ");
            assertThat(symptom.why()).contains("with that of refunds-value version 3");
            assertThat(symptom.remedy().commands())
                    .containsExactly(
                            "curl -X DELETE 'http://one:8081/subjects/orders-value/versions/1'",
                            "curl -X DELETE 'http://one:8081/subjects/orders-value/versions/1?permanent=true'");
        });
    }
}
