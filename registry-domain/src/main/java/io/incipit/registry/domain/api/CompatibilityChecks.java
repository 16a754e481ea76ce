// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;

/** Asks whether a schema could be registered, without registering it. Thread-safe. */
public interface CompatibilityChecks {

    /**
     * Compares with exactly that version, at the subject's level.
     *
     * @return what is incompatible; nothing is with the latest of an empty subject
     * @throws RegistryException VERSION_NOT_FOUND, INVALID_SCHEMA
     */
    CompatibilityReport againstVersion(Subject subject, VersionSelector version, Schema schema, boolean normalize);

    /**
     * Compares as a registration would.
     *
     * @return what is incompatible
     * @throws RegistryException INVALID_SCHEMA
     */
    CompatibilityReport againstSubject(Subject subject, Schema schema, boolean normalize);
}
