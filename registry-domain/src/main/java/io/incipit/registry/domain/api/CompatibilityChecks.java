// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.List;

/** Asks whether a schema could be registered, without registering it. Thread-safe. */
public interface CompatibilityChecks {

    /**
     * Compares with exactly that version, at the subject's level.
     *
     * @return what is incompatible, one line each; empty if nothing is, also for the latest of an empty subject
     * @throws RegistryException VERSION_NOT_FOUND, INVALID_SCHEMA
     */
    List<String> againstVersion(Subject subject, VersionSelector version, Schema schema, boolean normalize);

    /**
     * Compares as a registration would.
     *
     * @return what is incompatible, one line each; empty if nothing is
     * @throws RegistryException INVALID_SCHEMA
     */
    List<String> againstSubject(Subject subject, Schema schema, boolean normalize);
}
