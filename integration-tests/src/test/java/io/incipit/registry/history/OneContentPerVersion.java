// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A version of a subject is one content; a number may be given again after versions were deleted for good. */
final class OneContentPerVersion implements Rule {

    @Override
    public Stream<Violation> violations(List<Call> history) {
        Set<String> emptied = Telling.emptied(history);
        return Conflicts.among(
                Telling.of(history)
                        .filter(telling -> telling.version().isPresent()
                                && !emptied.contains(telling.version().get().subject())),
                telling -> "version %d of %s was used twice"
                        .formatted(
                                telling.version().orElseThrow().number(),
                                telling.version().orElseThrow().subject()),
                Telling::content);
    }
}
