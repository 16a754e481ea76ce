// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

/** The limits of each kind of search. */
public record SearchConfig(
        SearchLimit contexts, SearchLimit subjects, SearchLimit subjectVersions, SearchLimit schemas) {

    static SearchConfig of(Settings settings) {
        return new SearchConfig(
                SearchLimit.of(settings, "context", Integer.MAX_VALUE),
                SearchLimit.of(settings, "subject", Integer.MAX_VALUE),
                SearchLimit.of(settings, "subject.version", Integer.MAX_VALUE),
                SearchLimit.of(settings, "schema", 1000));
    }
}
