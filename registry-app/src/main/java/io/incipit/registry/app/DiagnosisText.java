// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.api.Diagnosis;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Severity;

/** A diagnosis for people to read. */
final class DiagnosisText {

    private DiagnosisText() {}

    static String of(StoreConfig store, Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder(
                "Topic %s at %s%n%n".formatted(store.topic().name(), String.join(",", store.bootstrapServers())));
        diagnosis.symptoms().forEach(symptom -> text.append(paragraph(symptom)).append(System.lineSeparator()));
        diagnosis
                .unchecked()
                .forEach(unchecked ->
                        text.append("NOT CHECKED %s: %s%n%n".formatted(unchecked.subject(), unchecked.why())));
        return text.append("%d error(s), %d warning(s), %d remark(s), %d not checked%n"
                        .formatted(
                                diagnosis.count(Severity.ERROR),
                                diagnosis.count(Severity.WARNING),
                                diagnosis.count(Severity.INFO),
                                diagnosis.unchecked().size()))
                .toString();
    }

    private static String paragraph(Symptom symptom) {
        StringBuilder text = new StringBuilder("%s %s%n  %s.%n  Why: %s.%n  Mend: %s.%n"
                .formatted(
                        symptom.severity(),
                        symptom.code(),
                        symptom.found(),
                        symptom.why(),
                        symptom.remedy().advice()));
        symptom.remedy().commands().forEach(command -> text.append("    $ %s%n".formatted(command)));
        return text.toString();
    }

    /** In one line, for a log. */
    static String line(Symptom symptom) {
        return "%s: %s. %s. %s%s"
                .formatted(
                        symptom.code(),
                        symptom.found(),
                        symptom.why(),
                        symptom.remedy().advice(),
                        symptom.remedy().commands().isEmpty()
                                ? ""
                                : ": " + String.join(" ; ", symptom.remedy().commands()));
    }
}
