// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.api.SubjectSummary;
import io.incipit.registry.domain.model.RegisteredSchema;
import java.util.Locale;

/**
 * A subject on a page.
 *
 * @param changed milliseconds since 1970
 */
public record SubjectSummaryBody(
        String subject,
        LatestBody latest,
        VersionCountsBody versions,
        ReferenceCountsBody references,
        InForceBody compatibility,
        InForceBody mode,
        long changed) {

    static SubjectSummaryBody of(SubjectSummary summary) {
        return new SubjectSummaryBody(
                summary.latest().subject().toString(),
                LatestBody.of(summary.latest()),
                new VersionCountsBody(
                        summary.versions().live(), summary.versions().softDeleted()),
                new ReferenceCountsBody(
                        summary.references().in(), summary.references().out()),
                InForceBody.of(summary.compatibility()),
                InForceBody.of(summary.mode()),
                summary.changedMs());
    }

    /** The highest live version, or the highest if none is live. */
    public record LatestBody(int version, int id, String schemaType, boolean deleted) {

        static LatestBody of(RegisteredSchema latest) {
            return new LatestBody(
                    latest.version().number(),
                    latest.id().value(),
                    latest.schema().type().name(),
                    latest.softDeleted());
        }
    }

    /** How many versions there are. */
    public record VersionCountsBody(int live, int deleted) {}

    /** How many live versions refer to this subject, and how many references its latest version has. */
    public record ReferenceCountsBody(int in, int out) {}

    /** A setting and whose it is: {@code subject}, {@code context}, {@code global} or {@code default}. */
    public record InForceBody(String value, String source) {

        static InForceBody of(SubjectSummary.InForce<?> inForce) {
            return new InForceBody(
                    inForce.value().toString(), inForce.source().name().toLowerCase(Locale.ROOT));
        }
    }
}
