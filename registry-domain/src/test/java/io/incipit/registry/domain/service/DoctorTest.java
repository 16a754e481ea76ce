// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Diagnosis;
import io.incipit.registry.domain.api.Diagnosis.Unchecked;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import io.incipit.registry.domain.spi.Examination;
import io.incipit.registry.domain.spi.Examination.Occasion;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DoctorTest {

    private static final Remedy REMEDY = Remedy.of("rest");
    private static final Symptom COUGH = Symptom.warning("cough", "found", "why", REMEDY);
    private static final Symptom FEVER = Symptom.error("fever", "found", "why", REMEDY);

    private record Fake(String subject, Occasion occasion, Supplier<List<Symptom>> found) implements Examination {
        @Override
        public List<Symptom> symptoms() {
            return found.get();
        }
    }

    private static List<Symptom> fail() {
        throw RegistryException.storeFailed("no light", null);
    }

    private static List<Symptom> breakDown() {
        throw new IllegalStateException("a fault");
    }

    @Test
    void examine_someFail_tellsWhatTheOthersFoundTheWorstFirst() {
        Doctor doctor = new Doctor(List.of(
                new Fake("chest", Occasion.START, () -> List.of(COUGH)),
                new Fake("eyes", Occasion.START, DoctorTest::fail),
                new Fake("feet", Occasion.START, DoctorTest::breakDown),
                new Fake("head", Occasion.REQUEST, () -> List.of(FEVER))));

        Diagnosis diagnosis = doctor.examine();

        assertThat(diagnosis.symptoms()).containsExactly(FEVER, COUGH);
        assertThat(diagnosis.unchecked())
                .containsExactly(
                        new Unchecked("eyes", "no light"),
                        new Unchecked("feet", "java.lang.IllegalStateException: a fault"));
        assertThat(diagnosis.count(Symptom.Severity.ERROR)).isEqualTo(1);
    }

    @Test
    void examineBriefly_leavesOutWhatIsForRequests() {
        Doctor doctor = new Doctor(List.of(
                new Fake("chest", Occasion.START, () -> List.of(COUGH)),
                new Fake("head", Occasion.REQUEST, DoctorTest::fail)));

        Diagnosis diagnosis = doctor.examineBriefly();

        assertThat(diagnosis).isEqualTo(new Diagnosis(List.of(COUGH), List.of()));
    }
}
