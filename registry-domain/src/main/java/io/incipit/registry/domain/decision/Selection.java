// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.Optional;

/** Finds the version that a selector means, soft-deleted ones included unless it says latest. */
public final class Selection {

    private Selection() {}

    /** SUBJECT_NOT_FOUND when the subject has no version at all, VERSION_NOT_FOUND. */
    public static RegisteredSchema of(SubjectVersions versions, Subject subject, VersionSelector selector) {
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return find(versions, selector).orElseThrow(() -> RegistryException.versionNotFound(selector));
    }

    public static Optional<RegisteredSchema> find(SubjectVersions versions, VersionSelector selector) {
        return selector instanceof VersionSelector.Exact exact ? versions.get(exact.version()) : versions.latestLive();
    }
}
