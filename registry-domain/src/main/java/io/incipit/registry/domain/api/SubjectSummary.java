// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredSchema;

/**
 * What a page shows of a subject.
 *
 * @param latest the highest live version; the highest of all if none is live
 * @param changedMs when a version was last written or deleted, in milliseconds since 1970
 */
public record SubjectSummary(
        RegisteredSchema latest,
        Versions versions,
        References references,
        InForce<CompatibilityLevel> compatibility,
        InForce<Mode> mode,
        long changedMs) {

    /** How many versions there are. */
    public record Versions(int live, int softDeleted) {}

    /**
     * How the subject hangs together with others.
     *
     * @param in how many live versions, of whatever subject, refer to a version of this one
     * @param out how many references the latest version has
     */
    public record References(int in, int out) {}

    /** A setting, and whose it is. */
    public record InForce<T>(T value, Source source) {}

    /** Where a setting comes from. */
    public enum Source {
        /** The subject's own. */
        SUBJECT,
        /** That of its context; for the default context the top level. */
        CONTEXT,
        /** That of {@code :.__GLOBAL:}. */
        GLOBAL,
        /** Nothing is set; the server's own. */
        DEFAULT
    }
}
