// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what another mode changes. Reads the state; changes nothing, calls nobody.
 *
 * <p>No mode keeps from changing modes, or nobody could leave a read-only one.
 */
public record ModeSwitch(SetMode command) implements Change<Optional<Mode>> {

    private static final Comparator<RegisteredSchema> SUBJECT_THEN_HIGHEST_VERSION = Comparator.comparing(
                    RegisteredSchema::subject)
            .thenComparing(RegisteredSchema::version, Comparator.reverseOrder());

    @Override
    public Decision<Optional<Mode>> decide(RegistryState state) {
        if (command.mode().isEmpty()) {
            List<RegistryEvent> events = state.mode(command.scope()).isPresent() ? List.of(fact()) : List.of();
            return new Decision<>(Optional.empty(), events);
        }
        List<RegistryEvent> events = new ArrayList<>();
        if (takesUpImports(state)) {
            events.addAll(clearing(state));
        }
        events.add(fact());
        return new Decision<>(command.mode(), events);
    }

    @Override
    public Optional<Mode> answerOf(CommandTrace trace) {
        if (!trace.written().contains(fact())) {
            throw RegistryException.otherCommand(command.command());
        }
        return command.mode();
    }

    private RegistryEvent fact() {
        return command.mode()
                .<RegistryEvent>map(mode -> new ModePut(command.scope(), mode))
                .orElseGet(() -> new ModeTombstone(command.scope()));
    }

    private boolean takesUpImports(RegistryState state) {
        return command.mode().equals(Optional.of(Mode.IMPORT))
                && !command.force()
                && ModeQuestion.inForce(state, command.scope()) != Mode.IMPORT;
    }

    /** Imports bring ids and versions along, so nothing may be in their way: what is soft-deleted goes for good. */
    private List<RegistryEvent> clearing(RegistryState state) {
        Scope scope = command.scope();
        List<RegisteredSchema> going = state.subjectsIn(scope)
                .flatMap(subject -> state.versions(subject).all().stream())
                .sorted(SUBJECT_THEN_HIGHEST_VERSION)
                .toList();
        if (going.stream().anyMatch(RegisteredSchema::isLive)) {
            throw RegistryException.importsIntoSubjects();
        }
        List<RegistryEvent> events = new ArrayList<>();
        for (RegisteredSchema schema : going) {
            Referrers.requireNone(state, schema, referrer -> !scope.covers(referrer.subject()));
            events.add(new SchemaTombstone(schema.subject(), schema.version()));
        }
        events.add(new SubjectCleared(scope));
        return events;
    }
}
