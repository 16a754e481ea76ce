// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a data contract, as the wire has it: eleven members, most of them optional. The registry stores and
 * returns rules; the clients run them.
 */
public record Rule(
        @Nullable String name,
        @Nullable String doc,
        @Nullable Kind kind,
        @Nullable Moment mode,
        @Nullable String type,
        Set<String> tags,
        Map<String, String> params,
        @Nullable String expr,
        @Nullable String onSuccess,
        @Nullable String onFailure,
        boolean disabled) {

    /** An empty text is the same as none, as it is in the log; but an empty name is refused as such. */
    public Rule {
        doc = textOrNone(doc);
        type = textOrNone(type);
        expr = textOrNone(expr);
        onSuccess = textOrNone(onSuccess);
        onFailure = textOrNone(onFailure);
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    private static @Nullable String textOrNone(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Whether the rule changes data or judges it. */
    public enum Kind {
        TRANSFORM,
        CONDITION
    }

    /** When the rule runs; called {@code mode} on the wire. */
    public enum Moment {
        UPGRADE,
        DOWNGRADE,
        UPDOWN,
        WRITE,
        READ,
        WRITEREAD
    }
}
