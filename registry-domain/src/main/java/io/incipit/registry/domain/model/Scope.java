// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.List;

/**
 * What a configuration or a mode holds for: a subject, or (with an empty name) a whole context.
 *
 * <p>The default context is the registry's top level; the context {@code .__GLOBAL} lies below every other.
 */
public record Scope(Context context, String name) {

    public static final Scope TOP_LEVEL = of(Context.DEFAULT);
    public static final Scope GLOBAL = of(Context.GLOBAL);

    public static Scope of(Context context) {
        return new Scope(context, "");
    }

    public static Scope of(Subject subject) {
        return new Scope(subject.context(), subject.name());
    }

    public boolean isContext() {
        return name.isEmpty();
    }

    /** This scope and those it falls back to, the nearest first. */
    public List<Scope> chain() {
        if (isContext()) {
            return context.isGlobal() ? List.of(this) : List.of(this, GLOBAL);
        }
        return List.of(this, of(context), GLOBAL);
    }

    /** The top level and the global one are about all subjects of the registry. */
    public boolean isEverything() {
        return equals(TOP_LEVEL) || equals(GLOBAL);
    }

    /** Whether the subject is in it. */
    public boolean covers(Subject subject) {
        return isEverything() || (context.equals(subject.context()) && (isContext() || name.equals(subject.name())));
    }

    public Subject subject() {
        return new Subject(context, name);
    }

    @Override
    public String toString() {
        return subject().toString();
    }
}
