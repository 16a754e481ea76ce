// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static java.util.Comparator.comparing;

import io.incipit.registry.domain.api.Diagnosis;
import io.incipit.registry.domain.api.Diagnosis.Unchecked;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.spi.Examination;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Examines the registry and the log it stands on. Thread-safe if its examinations are. */
public final class Doctor {

    private final List<Examination> examinations;

    public Doctor(Collection<Examination> examinations) {
        this.examinations =
                examinations.stream().sorted(comparing(Examination::subject)).toList();
    }

    /** All that can be found. */
    public Diagnosis examine() {
        return examine(examinations);
    }

    /** What is worth a look at each start. */
    public Diagnosis examineBriefly() {
        return examine(examinations.stream()
                .filter(examination -> examination.occasion() == Examination.Occasion.START)
                .toList());
    }

    /** One that fails keeps the others from nothing. */
    private static Diagnosis examine(List<Examination> examinations) {
        List<Symptom> symptoms = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        for (Examination examination : examinations) {
            try {
                symptoms.addAll(examination.symptoms());
            } catch (RegistryException e) {
                unchecked.add(new Unchecked(examination.subject(), String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                // A fault of one examination must not hide what the others find.
                unchecked.add(new Unchecked(examination.subject(), e.toString()));
            }
        }
        symptoms.sort(comparing(Symptom::severity).thenComparing(Symptom::code));
        return new Diagnosis(symptoms, unchecked);
    }
}
