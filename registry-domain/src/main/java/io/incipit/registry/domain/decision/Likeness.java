// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether a caller who sends one schema means a stored one. */
final class Likeness {

    private final StoredSchemas schemas;
    private final Observation observed;

    Likeness(StoredSchemas schemas, Observation observed) {
        this.schemas = schemas;
        this.observed = observed;
    }

    /** The newest of the versions that the candidate stands for. */
    Optional<RegisteredSchema> newest(Candidate candidate, List<RegisteredSchema> versions) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (isLike(candidate, versions.get(i))) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    boolean isLike(Candidate candidate, RegisteredSchema stored) {
        Schema asked = candidate.schema();
        Schema known = stored.schema();
        return asked.type().equals(known.type())
                && asked.ruleSet().equals(known.ruleSet())
                && metadataFits(asked, stored)
                && referencesFit(asked, stored)
                && textFits(candidate, stored);
    }

    private boolean textFits(Candidate candidate, RegisteredSchema stored) {
        boolean sameText = candidate.schema().jsonText().equals(stored.schema().jsonText())
                && candidate.schema().references().equals(stored.schema().references());
        if (candidate.schema().jsonText().isEmpty()
                || stored.schema().jsonText().isEmpty()) {
            return sameText;
        }
        return sameText || candidate.parsed().isEquivalentTo(schemas.parsed(stored));
    }

    private boolean referencesFit(Schema asked, RegisteredSchema stored) {
        Subject subject = stored.subject();
        return asked.references().isEmpty()
                || asked.references()
                        .equals(References.pinned(
                                observed, subject.context(), stored.schema().references()));
    }

    private static boolean metadataFits(Schema asked, RegisteredSchema stored) {
        Schema known = stored.schema();
        OptionalInt askedVersion = VersionProperty.of(asked);
        boolean knowsVersion = VersionProperty.of(known).isPresent();
        if (askedVersion.isEmpty() && knowsVersion) {
            return asked.metadata().orElse(Metadata.EMPTY).equals(VersionProperty.without(known));
        }
        if (askedVersion.isPresent() && !knowsVersion) {
            return askedVersion.getAsInt() == stored.version().number()
                    && VersionProperty.without(asked).equals(known.metadata().orElse(Metadata.EMPTY));
        }
        return asked.metadata().equals(known.metadata());
    }
}
