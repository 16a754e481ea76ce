// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * An id space with subjects of its own, by which one registry serves several tenants.
 *
 * @param name as in qualified subjects: begins with a dot, holds no colon; {@code .} is the default context
 */
public record Context(String name) implements Comparable<Context> {

    /** Where unqualified subjects live. */
    public static final Context DEFAULT = new Context(".");

    /** Below every context in the fallback chain of configuration and modes; holds no schemas. */
    public static final Context GLOBAL = new Context(".__GLOBAL");

    public Context {
        if (!name.startsWith(".") || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A context name begins with a dot and holds no colon: " + name);
        }
    }

    public boolean isDefault() {
        return name.equals(".");
    }

    public boolean isGlobal() {
        return name.equals(GLOBAL.name);
    }

    /** What stands before the name of a subject in this context: nothing in the default one, else {@code :.name:}. */
    public String prefix() {
        return isDefault() ? "" : ":" + name + ":";
    }

    // A record's own would be put together while the JVM runs, and is asked for with every fact of the log.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Context that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(Context other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
