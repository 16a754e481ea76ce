// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.ModeRefusal;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.RegistryState;

/** What a mode lets through. */
final class ModeRules {

    private ModeRules() {}

    /** OPERATION_NOT_PERMITTED when the scope is read-only. */
    static void requireWritable(RegistryState state, Scope scope) {
        if (ModeQuestion.inForce(state, scope).isReadOnly()) {
            throw ModeRefusal.readOnly(scope);
        }
    }

    /** OPERATION_NOT_PERMITTED when a registration with or without an id is not for this mode. */
    static void requireRegistrable(Mode mode, Scope scope, boolean withId) {
        if (mode.isReadOnly()) {
            throw ModeRefusal.readOnly(scope);
        }
        if (withId && !mode.takesIds()) {
            throw ModeRefusal.notInImportMode(scope);
        }
        if (!withId && mode != Mode.READWRITE) {
            throw ModeRefusal.notInReadWriteMode(scope);
        }
    }
}
