// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the subjects that lists are about. */
public final class SubjectListing {

    /** Lists are in the order of the names as clients see them, with the context in front. */
    public static final Comparator<Subject> AS_WRITTEN = Comparator.comparing(Subject::toString);

    private SubjectListing() {}

    /** Those under the prefix that have such a version, in no order; soft-deleted are those without a live one. */
    public static Stream<Subject> of(RegistryState state, String prefix, Visibility visibility) {
        SubjectPrefix wanted = SubjectPrefix.parse(prefix);
        return state.subjects()
                .filter(subject -> wanted.covers(subject, state))
                .filter(subject -> isListed(state.versions(subject), visibility));
    }

    private static boolean isListed(SubjectVersions versions, Visibility visibility) {
        boolean live = versions.hasAny(RegisteredSchema::isLive);
        return switch (visibility) {
            case ALL -> true;
            case LIVE -> live;
            case SOFT_DELETED -> !live;
        };
    }
}
