// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.api.SubjectPage;
import io.incipit.registry.domain.api.SubjectPageQuery;
import java.util.List;

/**
 * A page of subjects.
 *
 * @param total how many there are on all pages
 * @param offset how many come before this page
 * @param limit how many this page could have
 */
public record SubjectPageResponse(int total, int offset, int limit, List<SubjectSummaryBody> subjects) {

    public static SubjectPageResponse of(SubjectPageQuery query, SubjectPage page) {
        return new SubjectPageResponse(
                page.total(),
                query.offset(),
                query.limit(),
                page.subjects().stream().map(SubjectSummaryBody::of).toList());
    }
}
