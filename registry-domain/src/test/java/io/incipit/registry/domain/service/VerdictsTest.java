// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.service.Verdicts.Question;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private final Verdicts verdicts = new Verdicts();
    private final AtomicInteger compared = new AtomicInteger();

    @Test
    void of_thousandsWithoutFindings_areRemembered() {
        askOfAll(10_000, List.of());
        compared.set(0);

        askOfAll(10_000, List.of());

        assertThat(compared).hasValue(0);
    }

    @Test
    void of_longFindings_areRememberedByTheirLength() {
        List<Incompatibility> findings = List.of(finding("long".repeat(10_000)));
        askOfAll(1_000, findings);
        compared.set(0);

        askOfAll(1_000, findings);

        assertThat(compared).hasValueGreaterThan(900);
    }

    private void askOfAll(int writers, List<Incompatibility> findings) {
        for (int writer = 0; writer < writers; writer++) {
            Question question = new Question(-1, writer, Direction.BACKWARD, CompatibilityPolicy.STRICT);
            verdicts.of(question, () -> {
                compared.incrementAndGet();
                return findings;
            });
        }
    }

    private static Incompatibility finding(String message) {
        return new Incompatibility("RULE", Place.WHOLE, null, null, null, "fix", message);
    }
}
