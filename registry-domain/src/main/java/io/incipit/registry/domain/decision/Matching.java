// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.model.RegisteredSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the version that a caller means: by content if it can, else by likeness. */
final class Matching {

    private static final Comparator<RegisteredSchema> BY_OFFSET =
            Comparator.comparingLong(schema -> schema.stamp().offset());

    private final Likeness likeness;

    Matching(Likeness likeness) {
        this.likeness = likeness;
    }

    Optional<FoundSchema> match(Candidate candidate, List<RegisteredSchema> versions) {
        return byContent(candidate, versions)
                .map(schema -> new FoundSchema(schema, false))
                .or(() -> likeness.newest(candidate, versions).map(schema -> new FoundSchema(schema, true)));
    }

    static Optional<RegisteredSchema> byContent(Candidate candidate, List<RegisteredSchema> versions) {
        return versions.stream()
                .filter(schema -> schema.schema().equals(candidate.schema()))
                .max(BY_OFFSET);
    }
}
