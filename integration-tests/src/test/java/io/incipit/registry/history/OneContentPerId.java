// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import java.util.List;
import java.util.stream.Stream;

/** In one context an id stands for one content for ever, whatever is deleted. */
final class OneContentPerId implements Rule {

    @Override
    public Stream<Violation> violations(List<Call> history) {
        return Conflicts.among(
                Telling.of(history).filter(telling -> telling.id().isPresent()),
                telling -> "id %d of the context %s stands for several contents"
                        .formatted(telling.id().orElseThrow(), telling.context()),
                Telling::content);
    }
}
