// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import java.util.List;

/**
 * A part of the catalogue.
 *
 * @param total how many subjects the query is about, on all pages
 */
public record SubjectPage(int total, List<SubjectSummary> subjects) {

    public SubjectPage {
        subjects = List.copyOf(subjects);
    }
}
