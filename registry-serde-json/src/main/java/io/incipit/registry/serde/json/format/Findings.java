// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a comparison found, part within part, as the list that callers get: at most 1000. */
final class Findings {

    private static final int MAX_FINDINGS = 1000;

    private final Direction direction;
    private final List<Finding> found = new ArrayList<>();
    private final Deque<Step> way = new ArrayDeque<>();

    private Findings(Direction direction) {
        this.direction = direction;
    }

    /** @param text that of the newer schema, in which the places are */
    static List<Incompatibility> of(Outcome outcome, Direction direction, String text) {
        Findings findings = new Findings(direction);
        findings.visit(outcome, "");
        TextPlaces places = TextPlaces.of(
                text, findings.found.stream().map(Finding::pointer).toList());
        return findings.found.stream()
                .map(finding -> finding.in(direction, places))
                .toList();
    }

    /** @param pointer to the last place on the way that is in the newer text, and not in one that it refers to */
    private void visit(Outcome outcome, String pointer) {
        for (Difference difference : outcome.differences()) {
            if (found.size() == MAX_FINDINGS) {
                return;
            }
            way.addLast(difference.step());
            visit(difference, pointer);
            way.removeLast();
        }
    }

    private void visit(Difference difference, String pointer) {
        Origin newer = (direction == Direction.BACKWARD ? difference.reader() : difference.writer()).origin();
        JsonRule rule = difference.rule();
        Outcome below = difference.below();
        if (rule != null) {
            String there = newer.document().isSubmitted()
                    ? difference.step().from(newer).pointer()
                    : pointer;
            found.add(new Finding(rule, path(), there, field(), difference));
        } else if (below != null) {
            visit(below, newer.document().isSubmitted() ? newer.pointer() : pointer);
        }
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
