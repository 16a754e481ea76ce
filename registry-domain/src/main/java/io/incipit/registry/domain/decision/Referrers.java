// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.function.Predicate;

/** Keeps what others refer to from being deleted. */
final class Referrers {

    private Referrers() {}

    /** REFERENCE_EXISTS when such a schema refers to the version. */
    static void requireNone(RegistryState state, RegisteredSchema target, Predicate<RegisteredSchema> counts) {
        requireNone(List.of(target), of(state, List.of(target), any -> true), counts);
    }

    /**
     * REFERENCE_EXISTS when one of the referrers counts; the refusal names all of them.
     *
     * @param targets what is to go; the first that is referred to is named
     */
    static void requireNone(
            List<RegisteredSchema> targets, List<Referrer> referrers, Predicate<RegisteredSchema> counts) {
        for (RegisteredSchema target : targets) {
            boolean kept = referrers.stream()
                    .anyMatch(referrer -> referrer.target().equals(target.version()) && counts.test(referrer.schema()));
            if (kept) {
                throw RegistryException.referenceExists(target.subject(), target.version(), referrers);
            }
        }
    }

    /** Those that refer to one of the versions, soft-deleted ones included, as far as they are asked for. */
    static List<Referrer> of(
            RegistryState state, List<RegisteredSchema> targets, Predicate<RegisteredSchema> askedFor) {
        return targets.stream()
                .flatMap(target -> state.referrers(target.subject(), target.version()).stream()
                        .filter(askedFor)
                        .map(schema -> new Referrer(schema, target.version())))
                .toList();
    }
}
