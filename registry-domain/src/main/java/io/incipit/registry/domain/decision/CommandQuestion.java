// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.CommandEffect;
import io.incipit.registry.domain.api.CommandEffect.Kind;
import io.incipit.registry.domain.api.CommandFate;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a state remembers of a command. */
public final class CommandQuestion {

    private CommandQuestion() {}

    public static CommandFate fateOf(RegistryState state, CommandId command) {
        return state.trace(command)
                .<CommandFate>map(trace -> new CommandFate.Happened(command, trace.offset(), effectsOf(trace)))
                .orElseGet(
                        () -> new CommandFate.Unrecorded(command, state.position(), RegistryState.REMEMBERED_COMMANDS));
    }

    private static List<CommandEffect> effectsOf(CommandTrace trace) {
        return trace.written().stream()
                .map(event -> event.accept(new Effects()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Facts that only keep the log in order are no effects. */
    private static final class Effects implements RegistryEvent.Visitor<Optional<CommandEffect>> {

        @Override
        public Optional<CommandEffect> schemaPut(RegistryEvent.SchemaPut event) {
            return Optional.of(new CommandEffect(
                    event.softDeleted() ? Kind.SCHEMA_SOFT_DELETED : Kind.SCHEMA_PUT,
                    event.subject(),
                    OptionalInt.of(event.version().number()),
                    OptionalInt.of(event.id().value())));
        }

        @Override
        public Optional<CommandEffect> schemaTombstone(RegistryEvent.SchemaTombstone event) {
            return Optional.of(new CommandEffect(
                    Kind.SCHEMA_REMOVED,
                    event.subject(),
                    OptionalInt.of(event.version().number()),
                    OptionalInt.empty()));
        }

        @Override
        public Optional<CommandEffect> subjectDeleted(RegistryEvent.SubjectDeleted event) {
            return effect(Kind.SUBJECT_SOFT_DELETED, event.subject());
        }

        @Override
        public Optional<CommandEffect> subjectDeletedTombstone(RegistryEvent.SubjectDeletedTombstone event) {
            return Optional.empty();
        }

        @Override
        public Optional<CommandEffect> subjectCleared(RegistryEvent.SubjectCleared event) {
            return effect(Kind.SUBJECT_CLEARED, event.scope().subject());
        }

        @Override
        public Optional<CommandEffect> subjectClearedTombstone(RegistryEvent.SubjectClearedTombstone event) {
            return Optional.empty();
        }

        @Override
        public Optional<CommandEffect> configPut(RegistryEvent.ConfigPut event) {
            return effect(Kind.CONFIG_PUT, event.scope().subject());
        }

        @Override
        public Optional<CommandEffect> configTombstone(RegistryEvent.ConfigTombstone event) {
            return effect(Kind.CONFIG_REMOVED, event.scope().subject());
        }

        @Override
        public Optional<CommandEffect> modePut(RegistryEvent.ModePut event) {
            return effect(Kind.MODE_PUT, event.scope().subject());
        }

        @Override
        public Optional<CommandEffect> modeTombstone(RegistryEvent.ModeTombstone event) {
            return effect(Kind.MODE_REMOVED, event.scope().subject());
        }

        @Override
        public Optional<CommandEffect> contextPut(RegistryEvent.ContextPut event) {
            return effect(Kind.CONTEXT_PUT, new Subject(event.context(), ""));
        }

        @Override
        public Optional<CommandEffect> contextTombstone(RegistryEvent.ContextTombstone event) {
            return effect(Kind.CONTEXT_REMOVED, new Subject(event.context(), ""));
        }

        @Override
        public Optional<CommandEffect> idFloorPut(RegistryEvent.IdFloorPut event) {
            return Optional.empty();
        }

        @Override
        public Optional<CommandEffect> associationPut(RegistryEvent.AssociationPut event) {
            return effect(Kind.ASSOCIATION_PUT, event.association().subject());
        }

        @Override
        public Optional<CommandEffect> associationTombstone(RegistryEvent.AssociationTombstone event) {
            return effect(Kind.ASSOCIATION_REMOVED, event.key().subject());
        }

        @Override
        public Optional<CommandEffect> holderAnnounced(RegistryEvent.HolderAnnounced event) {
            return Optional.empty();
        }

        @Override
        public Optional<CommandEffect> foreignRecord(RegistryEvent.ForeignRecord event) {
            return Optional.empty();
        }

        private static Optional<CommandEffect> effect(Kind kind, Subject subject) {
            return Optional.of(CommandEffect.on(kind, subject));
        }
    }
}
