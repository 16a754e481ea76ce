// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for reference names that lead to one version here and to another there. */
final class ReferenceConflicts {

    private final Observation observed;
    private final Map<String, RegisteredSchema> byName = new HashMap<>();
    private final Set<RegisteredSchema> followed = new HashSet<>();

    private ReferenceConflicts(Observation observed) {
        this.observed = observed;
    }

    /** INVALID_SCHEMA naming the first name with two versions. */
    static void requireNone(Observation observed, Context context, List<SchemaReference> references) {
        new ReferenceConflicts(observed).follow(context, references, 1);
    }

    private void follow(Context context, List<SchemaReference> references, int depth) {
        References.requireDepth(depth);
        for (SchemaReference reference : references) {
            RegisteredSchema target = References.target(observed, context, reference, Strictness.EXISTING);
            RegisteredSchema other = byName.putIfAbsent(reference.name(), target);
            if (other != null && !other.equals(target)) {
                throw RegistryException.invalidSchema(
                        "Conflicting reference versions for %s: version %s of subject %s and version %s of subject %s"
                                .formatted(
                                        reference.name(),
                                        other.version(),
                                        other.subject(),
                                        target.version(),
                                        target.subject()),
                        null);
            }
            if (followed.add(target)) {
                follow(target.subject().context(), target.schema().references(), depth + 1);
            }
        }
    }
}
