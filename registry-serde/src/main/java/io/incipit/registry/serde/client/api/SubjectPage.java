// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of subjects.
 *
 * <pre>{@code
 * SubjectPage page = registry.subjects().page(Listing.LIVE.page(0, 50), SubjectOrder.NAME).now();
 * System.out.println(page.subjects().size() + " of " + page.total());
 * page.subjects().forEach(one -> System.out.println(one.subject() + ", version " + one.latest().version()));
 * }</pre>
 *
 * @param total how many there are on all pages
 * @param offset how many come before this page
 * @param limit how many this page could have
 */
public record SubjectPage(int total, int offset, int limit, List<Summary> subjects) {

    /**
     * A subject.
     *
     * @param changed when it was last changed, in milliseconds since 1970
     */
    public record Summary(
            String subject,
            Latest latest,
            VersionCounts versions,
            ReferenceCounts references,
            InForce compatibility,
            InForce mode,
            long changed) {}

    /** The highest live version, or the highest if none is live. */
    public record Latest(int version, int id, @Nullable String schemaType, boolean deleted) {}

    /** How many versions there are. */
    public record VersionCounts(int live, int deleted) {}

    /** How many live versions refer to the subject, and how many references its latest version has. */
    public record ReferenceCounts(int in, int out) {}

    /** A setting, and whose it is: {@code subject}, {@code context}, {@code global} or {@code default}. */
    public record InForce(String value, String source) {}
}
