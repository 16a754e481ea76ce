// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.api.Diagnosis;
import io.incipit.registry.domain.model.Symptom.Severity;
import io.incipit.registry.domain.service.Doctor;
import io.incipit.registry.domain.spi.Examination;
import jakarta.inject.Inject;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks around once a node listens, and warns in the log of what it finds. Nothing waits for it. */
final class StartCheckup {

    private static final Logger LOGGER = LoggerFactory.getLogger(StartCheckup.class);

    private final Doctor doctor;

    @Inject
    StartCheckup(Set<Examination> examinations) {
        this.doctor = new Doctor(examinations);
    }

    void begin() {
        Thread thread = new Thread(this::run, "checkup");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        Diagnosis diagnosis = doctor.examineBriefly();
        diagnosis.symptoms().stream()
                .filter(symptom -> symptom.severity() != Severity.INFO)
                .map(DiagnosisText::line)
                .forEach(LOGGER::warn);
        diagnosis
                .unchecked()
                .forEach(unchecked ->
                        LOGGER.debug("Not checked at start: {}: {}", unchecked.subject(), unchecked.why()));
    }
}
