// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/** Compares what may stand where no schema is named for it. */
final class RestComparison {

    private final Comparison comparison;
    private final Report report;

    RestComparison(Comparison comparison, Report report) {
        this.comparison = comparison;
        this.report = report;
    }

    void compare(RestRules rules, Rest writer, Rest reader) {
        Step step = Step.to(rules.keyword());
        Shape was = writer.schema();
        Shape is = reader.schema();
        if (was != null && is != null) {
            comparison.compare(step, was, is, report);
        } else if (writer.isPermitted() && !reader.isPermitted()) {
            report.add(rules.removed(), step);
        } else if (!writer.isPermitted() && reader.isPermitted()) {
            report.add(rules.added(), step);
        } else if (was != null) {
            report.add(rules.extended(), step);
        } else if (is != null && !comparison.resolved(is).isEmpty()) {
            report.add(rules.narrowed(), step);
        }
    }

    /** Of a member that only one of them names. */
    void compare(CoverRules rules, Step step, Shape writer, Shape reader) {
        Outcome covered = comparison.compare(writer, reader);
        report.add(step, writer, reader, covered);
        report.add(rules.covered(covered.isCompatible()), step);
    }
}
