// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rules of a schema: they are replaced, or some are merged in and some removed, or they stay.
 *
 * @param replacement all rules from now on
 * @param merged rules that are laid over those there are, and replace those of the same name
 * @param removed names of rules that go
 */
public record RuleChange(
        @Nullable RuleSet replacement, @Nullable RuleSet merged, List<String> removed) {

    public static final RuleChange NONE = new RuleChange(null, null, List.of());

    public RuleChange {
        removed = List.copyOf(removed);
    }

    /** Whether the rules change in parts rather than as a whole. */
    public boolean isPartial() {
        return merged != null || !removed.isEmpty();
    }
}
