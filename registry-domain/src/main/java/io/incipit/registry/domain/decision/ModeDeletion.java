// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what removing a mode changes. Reads the state; changes nothing, calls nobody. */
public record ModeDeletion(DeleteMode command, ModeMutability mutability) implements Change<Optional<Mode>> {

    @Override
    public Decision<Optional<Mode>> decide(RegistryState state) {
        Scope scope = command.scope();
        Optional<Mode> own = state.mode(scope);
        if (own.isEmpty() && !command.recursive() && !ConfigQuestion.alwaysAnswers(scope)) {
            throw RegistryException.subjectNotFound(scope.subject());
        }
        mutability.require();
        List<RegistryEvent> events = new ArrayList<>();
        own.ifPresent(mode -> events.add(new ModeTombstone(scope)));
        if (command.recursive() && scope.isContext()) {
            state.subjectsWithMode(scope.context())
                    .forEach(subject -> events.add(new ModeTombstone(Scope.of(subject))));
        }
        return new Decision<>(answer(own), events);
    }

    @Override
    public Optional<Mode> answerOf(CommandTrace trace) {
        boolean mine = trace.written().stream()
                .filter(event -> !(event instanceof IdFloorPut))
                .allMatch(ModeTombstone.class::isInstance);
        if (!mine) {
            throw RegistryException.otherCommand(command.command());
        }
        Stream<ModePut> removed =
                trace.replaced().stream().filter(ModePut.class::isInstance).map(ModePut.class::cast);
        return answer(removed.filter(put -> put.scope().equals(command.scope()))
                .map(ModePut::mode)
                .findFirst());
    }

    private Optional<Mode> answer(Optional<Mode> own) {
        return ConfigQuestion.alwaysAnswers(command.scope()) ? own.or(() -> Optional.of(Mode.READWRITE)) : own;
    }
}
