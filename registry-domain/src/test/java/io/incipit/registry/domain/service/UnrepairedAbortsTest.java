// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.decision.Repair;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.spi.WholeLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnrepairedAbortsTest {

    private static final SchemaPut ONE = put(ORDERS, 1, 1, "a(x)");
    private static final SchemaPut TWO = put(ORDERS, 2, 2, "b(x)");
    private static final ConfigPut CONFIG = new ConfigPut(Scope.GLOBAL, Config.of(CompatibilityLevel.FULL));

    static List<RegistryEvent> aborted() {
        return List.of(
                TWO,
                put(ORDERS, 1, 9, "c(x)"),
                new SchemaTombstone(ORDERS, new Version(1)),
                new SubjectDeleted(ORDERS, 1),
                CONFIG);
    }

    private static List<Symptom> symptoms(List<LogEntry> committed, LogEntry... aborted) {
        return new UnrepairedAborts(() -> new WholeLog.Facts(committed, List.of(aborted))).symptoms();
    }

    @Test
    void symptoms_nothingAborted_areNone() {
        List<Symptom> symptoms = symptoms(List.of(entry(0, ONE)));

        assertThat(symptoms).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("aborted")
    void symptoms_abortedLast_areTold(RegistryEvent event) {
        List<Symptom> symptoms = symptoms(List.of(entry(0, ONE)), entry(5, event));

        assertThat(symptoms).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo("aborted-records");
            assertThat(symptom.found()).contains("1 aborted record(s)", "offset 5");
        });
    }

    @ParameterizedTest
    @MethodSource("aborted")
    void symptoms_repaired_areNone(RegistryEvent event) {
        LogEntry left = entry(5, event);
        List<LogEntry> committed = new ArrayList<>(List.of(entry(0, ONE)));
        Repair.of(UnrepairedAborts.replayed(committed), List.of(left))
                .forEach(fact -> committed.add(entry(10 + committed.size(), fact)));

        List<Symptom> symptoms = symptoms(committed, left);

        assertThat(symptoms).isEmpty();
    }

    @Test
    void symptoms_writtenOverByAnotherWrite_areNone() {
        List<LogEntry> committed = List.of(entry(0, ONE), entry(7, TWO), entry(8, new SubjectDeleted(ORDERS, 2)));

        List<Symptom> symptoms = symptoms(committed, entry(5, put(ORDERS, 2, 2, "c(x)")));

        assertThat(symptoms).isEmpty();
    }
}
