// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.OptionalInt;

/** One write after another, each decided on what the earlier ones left. */
final class Story {

    private RegistryState state = RegistryState.EMPTY;
    private List<RegistryEvent> written = List.of();

    RegistryState state() {
        return state;
    }

    /** What the last write added to the log. */
    List<RegistryEvent> written() {
        return written;
    }

    Story after(RegistryEvent... facts) {
        state = Facts.after(state, facts);
        return this;
    }

    /** Registers and answers as {@code id/version}. */
    String register(Subject subject, Schema schema, int version) {
        return register(Registrations.command(subject, schema, version, OptionalInt.empty()));
    }

    String register(Subject subject, Schema schema) {
        return register(subject, schema, 0);
    }

    String register(RegisterSchema command) {
        FoundSchema found = done(Registrations.REGISTRATION.prepare(state, command));
        return spelled(found.schema());
    }

    /** Finds a live version, and answers as {@code id/version}. */
    String lookUp(Subject subject, Schema schema) {
        Lookup lookup = new Lookup(Registrations.READING, Registrations.ANYTHING_GOES);
        return spelled(lookup.answer(state, new LookUpSchema(subject, schema, false, false))
                .schema());
    }

    void delete(Subject subject, int version, boolean permanent) {
        VersionSelector exact = new VersionSelector.Exact(new Version(version));
        done(new VersionDeletion(new DeleteVersion(Registrations.COMMAND, subject, exact, permanent)));
    }

    void delete(Subject subject, boolean permanent) {
        done(new SubjectDeletion(new DeleteSubject(Registrations.COMMAND, subject, permanent)));
    }

    private <R> R done(Change<R> change) {
        Decision<R> decision = change.decide(state);
        written = decision.events();
        state = Facts.after(state, written.toArray(RegistryEvent[]::new));
        return decision.answer();
    }

    private static String spelled(RegisteredSchema schema) {
        return schema.id().value() + "/" + schema.version();
    }
}
