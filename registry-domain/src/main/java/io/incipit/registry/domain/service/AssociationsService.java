// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.AssociationOutcome;
import io.incipit.registry.domain.api.Associations;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.DeleteAssociations;
import io.incipit.registry.domain.api.ResourceAssociations;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.AssociationDeletion;
import io.incipit.registry.domain.decision.AssociationWriting;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.AssociationIndex;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;

/** Answers about associations from the state at hand, and lines up what changes them. */
public final class AssociationsService implements Associations {

    private final Projection projection;
    private final Writer writer;
    private final AssociationWriting writing;

    public AssociationsService(Projection projection, Writer writer, AssociationWriting writing) {
        this.projection = projection;
        this.writer = writer;
        this.writing = writing;
    }

    @Override
    public List<RegisteredAssociation> ofSubject(Subject subject, AssociationFilter filter) {
        return shown(index().ofSubject(subject), filter);
    }

    @Override
    public List<RegisteredAssociation> ofResource(String resourceId, AssociationFilter filter) {
        return shown(index().ofResourceId(resourceId), filter);
    }

    @Override
    public List<RegisteredAssociation> ofNamed(
            Optional<String> namespace, Optional<String> name, AssociationFilter filter) {
        AssociationIndex index = index();
        List<RegisteredAssociation> named = name.map(index::ofResourceName).orElseGet(index::all);
        return shown(named, filter).stream()
                .filter(one -> namespace
                        .map(one.association().resource().namespace()::equals)
                        .orElse(true))
                .toList();
    }

    @Override
    public Optional<RegisteredSchema> latest(Subject subject) {
        return projection.readable().versions(subject).latestLive();
    }

    @Override
    public Written<ResourceAssociations> change(ChangeAssociations command) {
        Written<List<AssociationOutcome>> outcomes = changeEach(command);
        return new Written<>(
                outcomes.answer().get(0).orThrow(), outcomes.position(), outcomes.command(), outcomes.dry());
    }

    /** What takes time is done here, on the caller's thread; what is there already needs no turn. */
    @Override
    public Written<List<AssociationOutcome>> changeEach(ChangeAssociations command) {
        RegistryState recent = projection.readable();
        AssociationWriting.Prepared prepared = writing.prepare(recent, command);
        boolean present = prepared.expected().events().isEmpty()
                && prepared.expected().answer().stream().allMatch(AssociationOutcome.Done.class::isInstance);
        boolean repeated = recent.trace(command.command()).isPresent();
        return command.dryRun() || (present && !repeated)
                ? new Written<>(prepared.expected().answer(), recent.position(), command.command(), command.dryRun())
                : writer.write(command.command(), prepared);
    }

    @Override
    public Written<List<Association>> delete(DeleteAssociations command) {
        AssociationDeletion deletion = new AssociationDeletion(command);
        if (!command.dryRun()) {
            return writer.write(command.command(), deletion);
        }
        RegistryState recent = projection.readable();
        return new Written<>(deletion.decide(recent).answer(), recent.position(), command.command(), true);
    }

    private AssociationIndex index() {
        return projection.readable().associations();
    }

    private static List<RegisteredAssociation> shown(List<RegisteredAssociation> all, AssociationFilter filter) {
        return all.stream().filter(filter::shows).toList();
    }
}
