// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.serde.json.format.CombinedShape.Criterion;
import java.util.Arrays;
import java.util.List;

/** Compares schemas of which at least one consists of several. */
final class CombinedComparison {

    private static final int NOBODY = -1;

    private final Comparison comparison;
    private final Report report;

    CombinedComparison(Comparison comparison, Report report) {
        this.comparison = comparison;
        this.report = report;
    }

    void compare(Shape writer, Shape reader) {
        if (writer instanceof CombinedShape was && reader instanceof CombinedShape is) {
            both(was, is);
        } else if (reader instanceof CombinedShape is) {
            onlyReader(writer, is);
        } else if (writer instanceof CombinedShape was) {
            onlyWriter(was, reader);
        }
    }

    private void onlyReader(Shape writer, CombinedShape reader) {
        if (reader.isSingle()) {
            comparison.compare(Step.NONE, writer, reader.parts().get(0), report);
        } else if (reader.criterion() != Criterion.ALL
                && reader.parts().stream().anyMatch(part -> comparison.isCompatible(writer, part))) {
            report.add(JsonRule.SUM_TYPE_EXTENDED, Step.NONE);
        } else {
            report.add(JsonRule.TYPE_CHANGED, Step.NONE);
        }
    }

    private void onlyWriter(CombinedShape writer, Shape reader) {
        if (writer.isSingle()) {
            comparison.compare(Step.NONE, writer.parts().get(0), reader, report);
        } else if (writer.criterion() == Criterion.ALL
                && writer.parts().stream().anyMatch(part -> comparison.isCompatible(part, reader))) {
            report.add(JsonRule.PRODUCT_TYPE_NARROWED, Step.NONE);
        } else {
            report.add(JsonRule.TYPE_CHANGED, Step.NONE);
        }
    }

    private void both(CombinedShape writer, CombinedShape reader) {
        if (!fit(writer, reader)) {
            report.add(JsonRule.COMBINED_TYPE_CHANGED, Step.NONE);
            return;
        }
        if (writer.criterion() != reader.criterion()) {
            report.add(JsonRule.COMBINED_TYPE_EXTENDED, Step.NONE);
        }
        int was = writer.parts().size();
        int is = reader.parts().size();
        if (was != is) {
            report.add(ofSizes(reader.criterion(), was < is), Step.NONE);
        }
        if (matched(writer.parts(), reader.parts()) < Math.min(was, is)) {
            report.add(JsonRule.COMBINED_TYPE_SUBSCHEMAS_CHANGED, Step.NONE);
        }
    }

    private static boolean fit(CombinedShape writer, CombinedShape reader) {
        Criterion was = writer.criterion();
        Criterion is = reader.criterion();
        return was == is
                || is == Criterion.ANY
                || (writer.isSingle() && (reader.isSingle() || is == Criterion.ONE))
                || (reader.isSingle() && was == Criterion.ALL);
    }

    private static JsonRule ofSizes(Criterion criterion, boolean areMore) {
        if (criterion == Criterion.ALL) {
            return areMore ? JsonRule.PRODUCT_TYPE_EXTENDED : JsonRule.PRODUCT_TYPE_NARROWED;
        }
        return areMore ? JsonRule.SUM_TYPE_EXTENDED : JsonRule.SUM_TYPE_NARROWED;
    }

    /** How many of the parts find a compatible one on the other side, each another: a maximum matching. */
    private int matched(List<Shape> writer, List<Shape> reader) {
        int[] writerOf = new int[reader.size()];
        Arrays.fill(writerOf, NOBODY);
        int matched = 0;
        for (int i = 0; i < writer.size(); i++) {
            if (findReader(i, writer, reader, writerOf, new boolean[reader.size()])) {
                matched++;
            }
        }
        return matched;
    }

    private boolean findReader(int part, List<Shape> writer, List<Shape> reader, int[] writerOf, boolean[] tried) {
        for (int i = 0; i < reader.size(); i++) {
            // The part at the same place is the likeliest.
            int candidate = (part + i) % reader.size();
            if (tried[candidate] || !comparison.isCompatible(writer.get(part), reader.get(candidate))) {
                continue;
            }
            tried[candidate] = true;
            int rival = writerOf[candidate];
            if (rival == NOBODY || findReader(rival, writer, reader, writerOf, tried)) {
                writerOf[candidate] = part;
                return true;
            }
        }
        return false;
    }
}
