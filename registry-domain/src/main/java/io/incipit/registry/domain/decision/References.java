// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows references to the texts they lead to: depth first, so that each text comes before those that need it; the
 * first of several uses of a name wins.
 */
final class References {

    /** More levels than this are refused; real ones have a handful. */
    static final int MAX_DEPTH = 200;

    private final Observation observed;
    private final Strictness strictness;
    private final Set<String> names = new HashSet<>();
    private final List<ResolvedReference> texts = new ArrayList<>();

    private References(Observation observed, Strictness strictness) {
        this.observed = observed;
        this.strictness = strictness;
    }

    /** All texts that the references need. INVALID_SCHEMA when one is malformed or leads nowhere. */
    static List<ResolvedReference> resolve(
            Observation observed, Context context, List<SchemaReference> references, Strictness strictness) {
        if (references.isEmpty()) {
            return List.of();
        }
        References resolution = new References(observed, strictness);
        resolution.follow(context, references, 1);
        return List.copyOf(resolution.texts);
    }

    /** The references with -1 replaced by the latest live version. INVALID_SCHEMA as {@link #resolve}. */
    static List<SchemaReference> pinned(Observation observed, Context context, List<SchemaReference> references) {
        return references.stream()
                .map(reference -> reference.version() == SchemaReference.LATEST
                        ? reference.withVersion(target(observed, context, reference, Strictness.NEW)
                                .version())
                        : reference)
                .toList();
    }

    private void follow(Context context, List<SchemaReference> references, int depth) {
        requireDepth(depth);
        for (SchemaReference reference : references) {
            if (names.add(reference.name())) {
                RegisteredSchema target = target(observed, context, reference, strictness);
                follow(target.subject().context(), target.schema().references(), depth + 1);
                texts.add(
                        new ResolvedReference(reference.name(), target.schema().text()));
            }
        }
    }

    /** INVALID_SCHEMA for a level below the deepest. */
    static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw RegistryException.invalidSchema("References lead through more than " + MAX_DEPTH + " levels", null);
        }
    }

    /** What a reference leads to. INVALID_SCHEMA when it is malformed or leads nowhere. */
    static RegisteredSchema target(
            Observation observed, Context context, SchemaReference reference, Strictness strictness) {
        requireWellFormed(reference);
        Subject subject = reference.target(context);
        Optional<RegisteredSchema> found = reference.version() == SchemaReference.LATEST
                ? observed.latestLive(subject)
                : observed.version(subject, new Version(reference.version()));
        return found.filter(schema -> schema.isLive() || strictness == Strictness.EXISTING)
                .orElseThrow(() -> RegistryException.invalidSchema(
                        "No schema reference found for subject \"%s\" and version %d"
                                .formatted(subject, reference.version()),
                        null));
    }

    private static void requireWellFormed(SchemaReference reference) {
        boolean versioned = reference.version() >= 1 || reference.version() == SchemaReference.LATEST;
        if (reference.name().isEmpty() || reference.subject().isEmpty() || !versioned) {
            throw RegistryException.invalidSchema(
                    "Invalid reference: {name='%s', subject='%s', version=%d}; each needs a name, a subject and a version"
                            .formatted(reference.name(), reference.subject(), reference.version()),
                    null);
        }
    }
}
