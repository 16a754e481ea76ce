// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.api.Modes;
import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.ModeDeletion;
import io.incipit.registry.domain.decision.ModeMutability;
import io.incipit.registry.domain.decision.ModeQuestion;
import io.incipit.registry.domain.decision.ModeSwitch;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import java.util.Optional;

/** Answers about modes from the state at hand, and lines up what changes them. */
public final class ModesService implements Modes {

    private final Projection projection;
    private final Writer writer;
    private final ModeMutability mutability;

    public ModesService(Projection projection, Writer writer, ModeMutability mutability) {
        this.projection = projection;
        this.writer = writer;
        this.mutability = mutability;
    }

    @Override
    public Mode get(Scope scope, boolean defaultToGlobal) {
        return ModeQuestion.mode(projection.readable(), scope, defaultToGlobal);
    }

    @Override
    public Written<Optional<Mode>> set(SetMode command) {
        command.scope().subject().requireConfigurable();
        mutability.require();
        return writer.write(command.command(), new ModeSwitch(command));
    }

    @Override
    public Written<Optional<Mode>> delete(DeleteMode command) {
        return writer.write(command.command(), new ModeDeletion(command, mutability));
    }
}
