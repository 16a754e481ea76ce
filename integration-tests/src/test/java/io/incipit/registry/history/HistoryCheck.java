// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import java.util.List;

/**
 * Judges histories.
 *
 * <p>Registrations and deletions of one subject are linearisable. Questions, and registrations of what is there already,
 * may be answered from an older state, but from none older than the position that was sent with them.
 */
public final class HistoryCheck {

    private static final List<Rule> RULES = List.of(
            new OneContentPerId(),
            new OneIdPerContent(),
            new OneContentPerVersion(),
            new NothingUnregistered(),
            new NoIdForgotten(),
            new SubjectsLinearisable());

    private HistoryCheck() {}

    /** All that is wrong with the history; nothing if all is well. */
    public static List<Violation> violations(List<Call> history) {
        return RULES.stream().flatMap(rule -> rule.violations(history)).toList();
    }
}
