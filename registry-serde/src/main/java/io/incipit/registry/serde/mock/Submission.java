// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.mock;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.api.SchemaSubmission;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a client hands over beside the schema itself, in the words of the domain. */
final class Submission {

    /** The client's records and the domain's have the same members: only how they are written to the wire differs. */
    private static final JsonMapper MEMBERS =
            JsonMapper.builder().disable(MapperFeature.USE_ANNOTATIONS).build();

    private static final int INVALID_SCHEMA = 42201;

    private Submission() {}

    /** Throws {@link RegistryClientException} if it holds a word that no registry knows. */
    static RegisterSchema command(String subject, SchemaSubmission submission) {
        Schema plain = Translation.schema(submission.definition());
        Schema schema = new Schema(
                plain.type(),
                plain.text(),
                plain.references(),
                known(submission.metadata(), Metadata.class),
                known(submission.ruleSet(), RuleSet.class));
        SchemaSubmission.Tagging tagging = submission.tagging();
        SchemaSubmission.Place place = submission.place();
        return new RegisterSchema(
                InProcessDomain.newCommand(),
                Subject.parse(subject),
                schema,
                place == null ? 0 : place.version(),
                place == null ? OptionalInt.empty() : OptionalInt.of(place.id()),
                new RegisterOptions(
                        submission.normalize(),
                        submission.force(),
                        tagging.propagate(),
                        new TagChange(tags(tagging.add()), tags(tagging.remove()))));
    }

    private static <T> @Nullable T known(@Nullable Object said, Class<T> type) {
        try {
            return MEMBERS.convertValue(said, type);
        } catch (IllegalArgumentException e) {
            throw RegistryClientException.refused(422, INVALID_SCHEMA, String.valueOf(e.getMessage()));
        }
    }

    private static List<SchemaTags> tags(List<io.incipit.registry.serde.client.api.SchemaTags> tags) {
        return tags.stream()
                .map(one -> new SchemaTags(
                        new SchemaEntity(
                                one.schemaEntity().entityPath(),
                                one.schemaEntity().entityType().equals("sr_record")
                                        ? SchemaEntity.Kind.RECORD
                                        : SchemaEntity.Kind.FIELD),
                        one.tags()))
                .toList();
    }
}
