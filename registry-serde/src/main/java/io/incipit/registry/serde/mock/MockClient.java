// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.mock;

import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.client.TagPropagation;
import io.incipit.registry.serde.client.api.SchemaSubmission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a registry in this process as others are asked over HTTP, and is refused with the same words and numbers. */
final class MockClient implements SchemaRegistryClient, TagPropagation {

    private static final String ANY_NAMESPACE = "-";

    private final InProcessDomain domain;
    private final boolean propagatesTags;

    /** @param propagatesTags as {@link TagPropagation} says */
    MockClient(InProcessDomain domain, boolean propagatesTags) {
        this.domain = domain;
        this.propagatesTags = propagatesTags;
    }

    @Override
    public SchemaRegistryClient propagatingTags() {
        return new MockClient(domain, true);
    }

    @Override
    public RegisteredSchema register(String subject, SchemaDefinition schema, boolean normalize) {
        RegisterOptions options = new RegisterOptions(normalize, false, propagatesTags, TagChange.NONE);
        return answered(() -> Translation.named(domain.subjects()
                .register(new RegisterSchema(
                        InProcessDomain.newCommand(),
                        Subject.parse(subject),
                        Translation.schema(schema),
                        0,
                        OptionalInt.empty(),
                        options))
                .answer()
                .schema()));
    }

    /** With all that can be said of a schema, which serializers do not say. */
    RegisteredSchema register(String subject, SchemaSubmission submission) {
        return answered(() -> Translation.named(domain.subjects()
                .register(Submission.command(subject, submission))
                .answer()
                .schema()));
    }

    @Override
    public RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize) {
        LookUpSchema question = new LookUpSchema(Subject.parse(subject), Translation.schema(schema), normalize, false);
        return answered(
                () -> Translation.named(domain.subjects().lookUp(question).schema()));
    }

    @Override
    public RegisteredSchema schemaById(int id, @Nullable String subject) {
        Optional<Subject> user = Optional.ofNullable(subject).map(Subject::parse);
        return answered(() -> Translation.named(domain.schemas().byId(id, user)));
    }

    @Override
    public RegisteredSchema schemaByGuid(UUID guid) {
        SchemaGuid wanted = new SchemaGuid(guid.getMostSignificantBits(), guid.getLeastSignificantBits());
        return answered(() -> Translation.nameless(
                domain.schemas().byGuid(wanted).orElseThrow(() -> RegistryException.schemaNotFound(guid.toString()))));
    }

    @Override
    public RegisteredSchema latest(String subject) {
        return version(subject, VersionSelector.LATEST, false);
    }

    @Override
    public RegisteredSchema latest(String subject, Map<String, String> metadata) {
        return answered(() -> Translation.named(domain.search().newestWith(Subject.parse(subject), metadata, false)));
    }

    @Override
    public RegisteredSchema version(String subject, int version) {
        VersionSelector wanted = answered(() -> VersionSelector.parse(Integer.toString(version)));
        return version(subject, wanted, true);
    }

    @Override
    public List<String> subjects() {
        return answered(() -> domain.subjects().list(Subject.EVERY_CONTEXT, Visibility.LIVE).stream()
                .map(Subject::toString)
                .toList());
    }

    @Override
    public List<String> associatedSubjects(String namespace, String topic, boolean isKey) {
        Optional<String> given = Optional.of(namespace).filter(name -> !name.equals(ANY_NAMESPACE));
        AssociationFilter filter =
                new AssociationFilter(Optional.empty(), Set.of(isKey ? "key" : "value"), Optional.empty());
        return answered(() -> domain.associations().ofNamed(given, Optional.of(topic), filter).stream()
                .map(registered -> registered.association().subject().toString())
                .toList());
    }

    private RegisteredSchema version(String subject, VersionSelector version, boolean deleted) {
        return answered(() -> Translation.named(domain.subjects().version(Subject.parse(subject), version, deleted)));
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (RegistryException e) {
            throw refused(e);
        }
    }

    /** As a server would say it. */
    static RegistryClientException refused(RegistryException refusal) {
        return RegistryClientException.refused(
                refusal.reason().status(), refusal.reason().code(), String.valueOf(refusal.getMessage()));
    }
}
