// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** In one context a content has one id; it may get another after its last version was deleted for good. */
final class OneIdPerContent implements Rule {

    @Override
    public Stream<Violation> violations(List<Call> history) {
        Set<String> freed = Telling.freed(history);
        return Conflicts.among(
                Telling.of(history)
                        .filter(telling -> telling.id().isPresent() && !freed.contains(telling.contextAndContent())),
                telling ->
                        "content %s of the context %s has several ids".formatted(telling.content(), telling.context()),
                telling -> telling.id().orElseThrow());
    }
}
