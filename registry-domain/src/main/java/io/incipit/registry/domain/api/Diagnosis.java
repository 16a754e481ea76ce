// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Symptom;
import java.util.List;

/**
 * What was found when the registry was examined.
 *
 * @param symptoms the worst first
 * @param unchecked what could not be looked at
 */
public record Diagnosis(List<Symptom> symptoms, List<Unchecked> unchecked) {

    /** Copies the lists. */
    public Diagnosis {
        symptoms = List.copyOf(symptoms);
        unchecked = List.copyOf(unchecked);
    }

    public long count(Symptom.Severity severity) {
        return symptoms.stream()
                .filter(symptom -> symptom.severity() == severity)
                .count();
    }

    /**
     * Something that could not be looked at.
     *
     * @param subject what it was, in a word or two
     */
    public record Unchecked(String subject, String why) {}
}
