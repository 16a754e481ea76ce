// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what schemas say about arrays. */
final class ArrayComparison {

    private static final String ITEMS = "items";

    private final Comparison comparison;
    private final Report report;
    private final RestComparison rests;

    ArrayComparison(Comparison comparison, Report report) {
        this.comparison = comparison;
        this.report = report;
        this.rests = new RestComparison(comparison, report);
    }

    void compare(ArrayShape writer, ArrayShape reader) {
        comparison.compareOptional(Step.to(ITEMS), writer.all(), reader.all(), report);
        tuples(writer, reader);
        rests.compare(RestRules.ADDITIONAL_ITEMS, writer.additional(), reader.additional());
        if (writer.tuple().isEmpty() && reader.tuple().isEmpty()) {
            rests.compare(RestRules.UNEVALUATED_ITEMS, writer.unevaluated(), reader.unevaluated());
        }
        counts(writer.counts(), reader.counts());
    }

    private void tuples(ArrayShape writer, ArrayShape reader) {
        List<Shape> was = writer.tuple();
        List<Shape> is = reader.tuple();
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            Step step = Step.to(ITEMS, i);
            if (i >= is.size()) {
                removed(step, was.get(i), reader);
            } else if (i >= was.size()) {
                added(step, is.get(i), writer);
            } else {
                comparison.compare(step, was.get(i), is.get(i), report);
            }
        }
    }

    private void removed(Step step, Shape shape, ArrayShape reader) {
        if (isOpen(reader)) {
            report.add(JsonRule.ITEM_REMOVED_FROM_OPEN_CONTENT_MODEL, step);
            return;
        }
        Shape cover = cover(reader);
        if (cover != null) {
            rests.compare(CoverRules.ITEM_REMOVED, step, shape, cover);
        } else if (comparison.resolved(shape).isFalse()) {
            report.add(JsonRule.ITEM_WITH_FALSE_REMOVED_FROM_CLOSED_CONTENT_MODEL, step);
        } else {
            report.add(JsonRule.ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL, step);
        }
    }

    private void added(Step step, Shape shape, ArrayShape writer) {
        if (isOpen(writer)) {
            report.add(
                    comparison.resolved(shape).isEmpty()
                            ? JsonRule.ITEM_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN_CONTENT_MODEL
                            : JsonRule.ITEM_ADDED_TO_OPEN_CONTENT_MODEL,
                    step);
            return;
        }
        Shape cover = cover(writer);
        if (cover == null) {
            report.add(JsonRule.ITEM_ADDED_TO_CLOSED_CONTENT_MODEL, step);
            return;
        }
        rests.compare(CoverRules.ITEM_ADDED, step, cover, shape);
    }

    private void counts(ArrayShape.Counts writer, ArrayShape.Counts reader) {
        ValueComparison.ofLimits(LimitRules.MIN_ITEMS, LimitRules.MAX_ITEMS, writer.items(), reader.items(), report);
        ValueComparison.ofLimits(
                LimitRules.MIN_CONTAINS, LimitRules.MAX_CONTAINS, writer.contains(), reader.contains(), report);
        if (writer.areUnique() != reader.areUnique()) {
            report.add(
                    reader.areUnique() ? JsonRule.UNIQUE_ITEMS_ADDED : JsonRule.UNIQUE_ITEMS_REMOVED,
                    Step.to("uniqueItems"));
        }
    }

    private static boolean isOpen(ArrayShape shape) {
        return shape.additional().isAnything() && shape.unevaluated().isAnything();
    }

    /** What an array that is not open takes after its tuple; null if nothing. */
    private static @Nullable Shape cover(ArrayShape shape) {
        return shape.additional().schemaBefore(shape.unevaluated());
    }
}
