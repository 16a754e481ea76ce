// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.RegistryState;

/** Answers which mode is set for a scope, or in force there. */
public final class ModeQuestion {

    private ModeQuestion() {}

    /** MODE_NOT_FOUND when nothing is set for the scope itself and that was the question. */
    public static Mode mode(RegistryState state, Scope scope, boolean inForce) {
        if (inForce) {
            return inForce(state, scope);
        }
        return state.mode(scope).orElseGet(() -> {
            if (ConfigQuestion.alwaysAnswers(scope)) {
                return Mode.READWRITE;
            }
            throw RegistryException.modeNotFound(scope);
        });
    }

    /** The nearest mode of the scope's chain. */
    static Mode inForce(RegistryState state, Scope scope) {
        return EffectiveSettings.nearest(scope.chain(), state::mode).orElse(Mode.READWRITE);
    }
}
