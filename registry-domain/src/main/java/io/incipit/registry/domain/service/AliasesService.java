// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Aliases;
import io.incipit.registry.domain.decision.AliasQuestion;
import io.incipit.registry.domain.model.Subject;

/** Answers about aliases from the state at hand. */
public final class AliasesService implements Aliases {

    private final Projection projection;

    public AliasesService(Projection projection) {
        this.projection = projection;
    }

    /** STORE_FAILED while the log is read: a name that is an alias must not be taken for a subject. */
    @Override
    public Subject resolve(Subject subject) {
        return AliasQuestion.resolve(projection.readable(), subject);
    }
}
