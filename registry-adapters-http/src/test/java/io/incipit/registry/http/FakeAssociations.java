// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.AssociationOutcome;
import io.incipit.registry.domain.api.Associations;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.DeleteAssociations;
import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.ResourceAssociations;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Associations in a list. It associates whatever it is asked to, except resources called {@code bad}. */
final class FakeAssociations implements Associations {

    final List<RegisteredAssociation> standing = new CopyOnWriteArrayList<>();
    final List<Object> asked = new CopyOnWriteArrayList<>();

    void put(String namespace, String name, AssociationType type, String subject) {
        Resource resource = new Resource(namespace, name, "#" + name, Resource.TOPIC);
        Association association =
                new Association("guid", resource, type, Subject.parse(subject), Lifecycle.WEAK, false);
        standing.add(new RegisteredAssociation(association, 3, new LogStamp(0, FakeRegistry.TIMESTAMP)));
    }

    /** Whichever way writes go, they come here: the commands say whether they are dry runs. */
    static WritePort<Associations> port(Associations associations) {
        return new WritePort<>(associations, associations, associations);
    }

    @Override
    public List<RegisteredAssociation> ofSubject(Subject subject, AssociationFilter filter) {
        return where(filter, association -> association.subject().equals(subject));
    }

    @Override
    public List<RegisteredAssociation> ofResource(String resourceId, AssociationFilter filter) {
        return where(filter, association -> association.resource().id().equals(resourceId));
    }

    @Override
    public List<RegisteredAssociation> ofNamed(
            Optional<String> namespace, Optional<String> name, AssociationFilter filter) {
        return where(filter, association -> {
            Resource resource = association.resource();
            return namespace.map(resource.namespace()::equals).orElse(true)
                    && name.map(resource.name()::equals).orElse(true);
        });
    }

    private List<RegisteredAssociation> where(AssociationFilter filter, Predicate<Association> predicate) {
        return standing.stream()
                .filter(filter::shows)
                .filter(one -> predicate.test(one.association()))
                .toList();
    }

    @Override
    public Optional<RegisteredSchema> latest(Subject subject) {
        return subject.name().equals("empty")
                ? Optional.empty()
                : Optional.of(schema(subject, Schema.of("text"), new LogStamp(0, FakeRegistry.TIMESTAMP)));
    }

    @Override
    public Written<ResourceAssociations> change(ChangeAssociations command) {
        Written<List<AssociationOutcome>> each = changeEach(command);
        return new Written<>(each.answer().get(0).orThrow(), each.position(), each.command());
    }

    @Override
    public Written<List<AssociationOutcome>> changeEach(ChangeAssociations command) {
        asked.add(command);
        List<AssociationOutcome> outcomes =
                command.requests().stream().map(FakeAssociations::outcome).toList();
        return new Written<>(outcomes, FakeRegistry.POSITION, command.command());
    }

    private static AssociationOutcome outcome(ResourceChanges request) {
        String name = Objects.requireNonNullElse(request.resource().name(), "");
        if (name.equals("bad")) {
            return new AssociationOutcome.Refused(AssociationRefusal.invalid("resourceName", "is bad"));
        }
        Resource resource = new Resource("ns", name, "#" + name, Resource.TOPIC);
        List<AssociatedSubject> made = request.changes().stream()
                .filter(change -> change.operation() != AssociationChange.Operation.DELETE)
                .map(change -> made(resource, change))
                .toList();
        return new AssociationOutcome.Done(new ResourceAssociations(resource, made));
    }

    private static AssociatedSubject made(Resource resource, AssociationChange change) {
        Subject subject = Subject.parse(Objects.requireNonNullElse(change.subject(), "own"));
        Optional<FoundSchema> schema = Optional.ofNullable(change.schema())
                .map(given -> new FoundSchema(schema(subject, given.schema(), LogStamp.NONE), false));
        return new AssociatedSubject(
                new Association("guid", resource, AssociationType.VALUE, subject, Lifecycle.WEAK, false), schema);
    }

    private static RegisteredSchema schema(Subject subject, Schema schema, LogStamp stamp) {
        return new RegisteredSchema(subject, Version.FIRST, new SchemaId(subject.context(), 1), schema, false, stamp);
    }

    @Override
    public Written<List<Association>> delete(DeleteAssociations command) {
        asked.add(command);
        List<Association> found = ofResource(command.resourceId(), command.filter()).stream()
                .map(RegisteredAssociation::association)
                .toList();
        if (found.isEmpty()) {
            throw AssociationRefusal.notFound(command.resourceId());
        }
        return new Written<>(found, FakeRegistry.POSITION, command.command());
    }
}
