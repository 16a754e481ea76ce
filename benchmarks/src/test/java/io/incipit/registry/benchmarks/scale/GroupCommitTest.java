// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.incipit.registry.benchmarks.scale.GroupCommit.Outcome;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    @Test
    void simulate_oneClient_hasEachTransactionToItself() {
        Outcome outcome = new GroupCommit(3, 1, 1).simulate(1);

        assertThat(outcome.meanMillis()).isEqualTo(4, within(0.01));
        assertThat(outcome.perSecond()).isEqualTo(200, within(0.5));
    }

    @Test
    void simulate_clientsThatComeTogether_shareTransactions() {
        Outcome outcome = new GroupCommit(3, 0.01, 0).simulate(100);

        assertThat(outcome.perSecond()).isEqualTo(25_000, within(50.0));
    }

    @Test
    void simulate_moreThanATransactionTakes_areLeftForTheNext() {
        Outcome outcome = new GroupCommit(0, 0.1, 0).simulate(1_000);

        assertThat(outcome.perSecond()).isEqualTo(10_000, within(10.0));
        assertThat(outcome.meanMillis()).isEqualTo(100, within(1.0));
    }
}
