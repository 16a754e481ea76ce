// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;

/** Names that stand for other subjects. */
final class Aliases {

    private Aliases() {}

    /** What the name stands for by its own configuration, relative to its own context; one step, never more. */
    static Optional<Subject> target(RegistryState state, Subject name) {
        return state.config(Scope.of(name))
                .map(Config::alias)
                .filter(alias -> !alias.isEmpty())
                .map(alias -> Subject.parseIn(name.context(), alias));
    }
}
