// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;

/** Answers which subject a name stands for. */
public final class AliasQuestion {

    private AliasQuestion() {}

    /** The alias in the subject's own configuration, in its own context unless qualified; itself if it has none. */
    public static Subject resolve(RegistryState state, Subject subject) {
        if (subject.name().isEmpty()) {
            return subject;
        }
        String alias = state.config(Scope.of(subject)).map(Config::alias).orElse("");
        return alias.isEmpty() ? subject : Subject.parseIn(subject.context(), alias);
    }
}
