// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;

/** Soft-deleted versions stand again as they were: same number, same id, same content. */
final class Undeletion {

    private Undeletion() {}

    /**
     * The facts that bring the versions back. Whether they fit the others is not asked: they were accepted once, messages
     * bear their ids, and what has been registered since stays what it is.
     *
     * @throws RegistryException INVALID_SCHEMA for a reference that leads to nothing live, OPERATION_NOT_PERMITTED where
     *     the id stands for another content
     */
    static List<RegistryEvent> of(RegistryState state, List<RegisteredSchema> deleted) {
        deleted.forEach(schema -> {
            ReferenceTargets.requireLive(state, schema, deleted::contains);
            requireOwnId(state, schema);
        });
        return deleted.stream().<RegistryEvent>map(Undeletion::put).toList();
    }

    /** The versions of the subject that a command brought back, in the order of their facts. */
    static List<Version> done(CommandId command, Subject subject, CommandTrace trace) {
        List<Version> versions = trace.written().stream()
                .filter(SchemaPut.class::isInstance)
                .map(SchemaPut.class::cast)
                .filter(put -> put.subject().equals(subject) && trace.replaced().contains(deleted(put)))
                .map(SchemaPut::version)
                .toList();
        if (versions.isEmpty()) {
            throw RegistryException.otherCommand(command);
        }
        return versions;
    }

    /** In logs of other writers an id may bear two contents: the newer record would change what messages decode with. */
    private static void requireOwnId(RegistryState state, RegisteredSchema schema) {
        if (state.byId(schema.id())
                .filter(known -> !known.schema().equals(schema.schema()))
                .isPresent()) {
            throw RegistryException.overwritesId(schema.id());
        }
    }

    /** What stood before this. */
    private static SchemaPut deleted(SchemaPut put) {
        return new SchemaPut(put.subject(), put.version(), put.id(), put.schema(), true);
    }

    private static SchemaPut put(RegisteredSchema schema) {
        return new SchemaPut(schema.subject(), schema.version(), schema.id(), schema.schema(), false);
    }
}
