// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Set;

/**
 * How far an answer may be from the recorded one; {@link #NONE} asks for the same bytes.
 *
 * @param volatileAt values that differ from run to run: presence and JSON type count
 * @param volatileHeaders headers whose values differ from run to run: presence counts
 * @param unordered arrays whose order says nothing
 * @param loose texts of parsers, and arbitrary choices of the reference: see {@link LooseText}
 * @param looseBody the body is free
 * @param quirk the reference answered with an internal error or its HTTP server's own page: a difference is worth a
 *     note, and no more
 */
record Tolerance(
        List<JsonPointer> volatileAt,
        Set<String> volatileHeaders,
        List<JsonPointer> unordered,
        List<JsonPointer> loose,
        boolean looseBody,
        boolean quirk) {

    static final Tolerance NONE = new Tolerance(List.of(), Set.of(), List.of(), List.of(), false, false);

    Tolerance {
        volatileAt = List.copyOf(volatileAt);
        volatileHeaders = Set.copyOf(volatileHeaders);
        unordered = List.copyOf(unordered);
        loose = List.copyOf(loose);
    }

    /** True if the body is to be compared as a JSON value, for some of its parts may differ. */
    boolean bendsBody() {
        return !(volatileAt.isEmpty() && unordered.isEmpty() && loose.isEmpty());
    }
}
