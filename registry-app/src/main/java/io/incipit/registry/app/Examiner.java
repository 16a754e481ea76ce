// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.api.Diagnosis;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.EventLog;

/** What {@code doctor} does once it knows the configuration. */
@FunctionalInterface
interface Examiner {

    /**
     * Looks at everything, and changes nothing.
     *
     * @throws RegistryException.Unavailable when the brokers do not answer
     */
    Diagnosis examine(AppConfig config);

    /** Examines the log that the configuration names. */
    static Diagnosis examineLog(AppConfig config) {
        DoctorComponent component = DaggerDoctorComponent.factory().create(config);
        EventLog log = component.log();
        try {
            // Brokers that do not answer would let every single examination run out of time.
            component.home().clusterId();
            return component.doctor().examine();
        } finally {
            log.close();
        }
    }
}
