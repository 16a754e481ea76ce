// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.List;
import java.util.Optional;

/** Answers which version of a subject a schema is. Reads the state; changes nothing, calls nobody. */
public final class Lookup {

    private final SchemaReading reading;
    private final ServerDefaults defaults;

    public Lookup(SchemaReading reading, ServerDefaults defaults) {
        this.reading = reading;
        this.defaults = defaults;
    }

    /**
     * What an unqualified subject does not have is looked for in the other contexts, where refusals count as misses.
     *
     * @throws RegistryException SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND, INVALID_SCHEMA
     */
    public FoundSchema answer(RegistryState state, LookUpSchema question) {
        try {
            return answerHere(state, question);
        } catch (RegistryException.NotFound missed) {
            return VersionQuestion.elsewhere(new Observation(state), question.subject())
                    .filter(subject -> !state.versions(subject).isEmpty())
                    .map(subject -> answerThere(state, question.of(subject)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> missed);
        }
    }

    private Optional<FoundSchema> answerThere(RegistryState state, LookUpSchema question) {
        try {
            return Optional.of(answerHere(state, question));
        } catch (RegistryException missed) {
            return Optional.empty();
        }
    }

    private FoundSchema answerHere(RegistryState state, LookUpSchema question) {
        Visibility visibility = question.deleted() ? Visibility.ALL : Visibility.LIVE;
        SubjectVersions all = state.versions(question.subject());
        List<RegisteredSchema> versions =
                all.all().stream().filter(visibility::shows).toList();
        return find(new Observation(state), question, versions)
                .orElseThrow(() -> versions.isEmpty()
                        ? RegistryException.subjectNotFound(question.subject())
                        : RegistryException.schemaNotFound());
    }

    private Optional<FoundSchema> find(Observation observed, LookUpSchema question, List<RegisteredSchema> versions) {
        if (question.schema().jsonText().isBlank()) {
            return Optional.empty();
        }
        EffectiveSettings settings = EffectiveSettings.of(observed, Scope.of(question.subject()), defaults);
        Matching matching = new Matching(new Likeness(new StoredSchemas(reading, observed), observed));
        Candidate asked = candidate(observed, question, settings, question.schema());
        return matching.match(asked, versions).or(() -> populated(observed, question, settings)
                .flatMap(schema -> matching.match(candidate(observed, question, settings, schema), versions)));
    }

    /** What a registration would make of it; empty if that is the same, or if there is nothing live to follow. */
    private static Optional<Schema> populated(Observation observed, LookUpSchema question, EffectiveSettings settings) {
        return observed.latestLive(question.subject())
                .map(latest -> Population.of(question.schema(), settings.config(), Optional.of(latest)))
                .filter(schema -> !schema.equals(question.schema()));
    }

    private Candidate candidate(
            Observation observed, LookUpSchema question, EffectiveSettings settings, Schema schema) {
        boolean imports = settings.mode().takesIds();
        boolean normalize = !imports && (question.normalize() || settings.normalizes());
        Candidate candidate =
                reading.candidate(observed, question.subject().context(), schema, Strictness.EXISTING, normalize);
        return imports ? candidate : candidate.usable(false);
    }
}
