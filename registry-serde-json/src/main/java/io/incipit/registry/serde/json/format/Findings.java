// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What a comparison found, part within part, as the list that callers get: at most 1000, of some million characters. */
final class Findings {

    private static final int MAX_FINDINGS = 1000;
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Direction direction;
    private final List<Finding> found = new ArrayList<>();
    private final Deque<Step> way = new ArrayDeque<>();
    private final LongAdder characters = new LongAdder();

    private Findings(Direction direction) {
        this.direction = direction;
    }

    /** @param text that of the newer schema, in which the places are */
    static List<Incompatibility> of(Outcome outcome, Direction direction, String text) {
        Findings findings = new Findings(direction);
        findings.visit(outcome, null);
        TextPlaces places = TextPlaces.of(
                text, findings.found.stream().map(Finding::pointer).toList());
        return findings.found.stream()
                .map(finding -> finding.in(direction, places))
                .toList();
    }

    /** @param place the last on the way that is in the newer text, and not in one that it refers to */
    private void visit(Outcome outcome, @Nullable Origin place) {
        for (Difference difference : outcome.differences()) {
            if (found.size() == MAX_FINDINGS || characters.sum() > MAX_CHARACTERS) {
                return;
            }
            way.addLast(difference.step());
            visit(difference, place);
            way.removeLast();
        }
    }

    private void visit(Difference difference, @Nullable Origin place) {
        Origin newer = (direction == Direction.BACKWARD ? difference.reader() : difference.writer()).origin();
        JsonRule rule = difference.rule();
        Outcome below = difference.below();
        if (rule != null) {
            Origin there = newer.document().isSubmitted() ? difference.step().from(newer) : place;
            add(new Finding(rule, path(), there == null ? "" : there.pointer(), field(), difference));
        } else if (below != null) {
            visit(below, newer.document().isSubmitted() ? newer : place);
        }
    }

    private void add(Finding finding) {
        found.add(finding);
        characters.add((long) finding.path().length() + finding.pointer().length());
    }

    private String path() {
        return "#/"
                + String.join(
                        "/",
                        way.stream()
                                .map(Step::toString)
                                .filter(step -> !step.isEmpty())
                                .toList());
    }

    private @Nullable String field() {
        List<String> fields = new ArrayList<>();
        for (Step step : way) {
            String field = step.field();
            if (field != null) {
                fields.add(field);
            }
        }
        return fields.isEmpty() ? null : String.join(".", fields);
    }
}
