// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.CompatibilityChecks;
import io.incipit.registry.domain.decision.CompatibilityQuestion;
import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;

/** Answers about compatibility from the state at hand. */
public final class CompatibilityService implements CompatibilityChecks {

    private final Projection projection;
    private final CompatibilityQuestion question;

    public CompatibilityService(Projection projection, CompatibilityQuestion question) {
        this.projection = projection;
        this.question = question;
    }

    @Override
    public CompatibilityReport againstVersion(
            Subject subject, VersionSelector version, Schema schema, boolean normalize) {
        return question.againstVersion(projection.readable(), subject, version, schema, normalize);
    }

    @Override
    public CompatibilityReport againstSubject(Subject subject, Schema schema, boolean normalize) {
        return question.againstSubject(projection.readable(), subject, schema, normalize);
    }
}
