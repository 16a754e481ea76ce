// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Collects what a comparison of two schemas finds. */
final class Report {

    private final Predicate<JsonRule> passes;
    private final Shape writer;
    private final Shape reader;
    private final List<Difference> differences = new ArrayList<>();
    private boolean compatible = true;

    /** @param passes which differences are let pass */
    Report(Predicate<JsonRule> passes, Shape writer, Shape reader) {
        this.passes = passes;
        this.writer = writer;
        this.reader = reader;
    }

    void add(JsonRule rule, Step step) {
        if (!passes.test(rule)) {
            compatible = false;
            differences.add(new Difference(step, writer, reader, rule, null));
        }
    }

    /** What was found in a part of both. */
    void add(Step step, Shape writerPart, Shape readerPart, Outcome found) {
        compatible &= found.isCompatible();
        // What has nothing to tell would only have to be walked through again.
        if (!found.differences().isEmpty()) {
            differences.add(new Difference(step, writerPart, readerPart, null, found));
        }
    }

    Outcome outcome() {
        return compatible ? Outcome.COMPATIBLE : new Outcome(false, List.copyOf(differences));
    }
}
