// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers which version of which subject is meant.
 *
 * <p>An unqualified subject that the default context does not have is looked for in all known contexts, in their order.
 * What is refused is always said of the subject as it was asked for.
 */
public final class VersionQuestion {

    private VersionQuestion() {}

    /**
     * The version that a reader sees. The latest is always a live one.
     *
     * @param deleted see soft-deleted versions too
     * @throws RegistryException.NotFound SUBJECT_NOT_FOUND, VERSION_NOT_FOUND
     */
    public static RegisteredSchema version(
            RegistryState state, Subject subject, VersionSelector selector, boolean deleted) {
        return version(new Observation(state), subject, selector, deleted);
    }

    static RegisteredSchema version(Observation observed, Subject subject, VersionSelector selector, boolean deleted) {
        Predicate<RegisteredSchema> visible = deleted ? any -> true : RegisteredSchema::isLive;
        SubjectVersions here = observed.versions(subject);
        if (here.hasAny(visible)) {
            return Selection.find(here, selector)
                    .filter(visible)
                    .orElseThrow(() -> RegistryException.versionNotFound(selector));
        }
        return elsewhere(observed, subject)
                .map(other -> Selection.find(observed.versions(other), selector).filter(visible))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> RegistryException.subjectNotFound(subject));
    }

    /** The subjects of that name in all other contexts that are known, in their order; none for a qualified name. */
    static Stream<Subject> elsewhere(Observation observed, Subject subject) {
        return subject.isQualified()
                ? Stream.empty()
                : observed.contexts().stream()
                        .filter(context -> !context.isDefault())
                        .map((Context context) -> new Subject(context, subject.name()));
    }
}
