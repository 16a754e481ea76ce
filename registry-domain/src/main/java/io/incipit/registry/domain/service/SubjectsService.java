// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.Subjects;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Lookup;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.VersionQuestion;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Answers about subjects from the state at hand, and lines up what changes them. */
public final class SubjectsService implements Subjects {

    private final Projection projection;
    private final Writer writer;
    private final Lookup lookup;
    private final Registration registration;
    private final KnownRegistrations known = new KnownRegistrations();
    private final LastListing listed = new LastListing();

    public SubjectsService(Projection projection, Writer writer, Lookup lookup, Registration registration) {
        this.projection = projection;
        this.writer = writer;
        this.lookup = lookup;
        this.registration = registration;
    }

    @Override
    public List<Subject> list(String prefix, Visibility visibility) {
        return listed.of(projection.readable(), prefix, visibility);
    }

    @Override
    public Optional<List<Subject>> listed(String prefix, Visibility visibility) {
        return listed.known(projection.readable(), prefix, visibility);
    }

    @Override
    public List<RegisteredSchema> versions(Subject subject, Visibility visibility) {
        SubjectVersions versions = projection.readable().versions(subject);
        if (visibility == Visibility.LIVE ? versions.latestLive().isEmpty() : versions.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return versions.all().stream().filter(visibility::shows).toList();
    }

    @Override
    public RegisteredSchema version(Subject subject, VersionSelector selector, boolean deleted) {
        return VersionQuestion.version(projection.readable(), subject, selector, deleted);
    }

    @Override
    public List<SchemaId> referrers(Subject subject, VersionSelector selector, boolean deleted) {
        RegistryState state = projection.readable();
        RegisteredSchema target = VersionQuestion.version(state, subject, selector, true);
        return state.referrers(target.subject(), target.version()).stream()
                .filter(referrer -> deleted || referrer.isLive())
                .map(RegisteredSchema::id)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public FoundSchema lookUp(LookUpSchema question) {
        return lookup.answer(projection.readable(), question);
    }

    @Override
    public Optional<Written<FoundSchema>> registered(RegisterSchema command) {
        RegistryState recent = projection.readable();
        return known.find(recent, command).map(found -> writer.unchanged(command.command(), found, recent));
    }

    /** What takes time is done here, on the caller's thread; a schema that is there already needs no turn. */
    @Override
    public Written<FoundSchema> register(RegisterSchema command) {
        RegistryState recent = projection.readable();
        Registration.Prepared prepared = prepared(recent, command);
        return writer.write(command.command(), prepared, prepared.present(), recent);
    }

    @Override
    public CompletionStage<Written<FoundSchema>> registering(RegisterSchema command) {
        RegistryState recent = projection.readable();
        Registration.Prepared prepared = prepared(recent, command);
        return writer.submit(command.command(), prepared, prepared.present(), recent);
    }

    private Registration.Prepared prepared(RegistryState recent, RegisterSchema command) {
        Registration.Prepared prepared = registration.prepare(recent, command);
        known.add(recent, command, prepared);
        return prepared;
    }
}
