// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

/**
 * What a configuration or a mode is of. They apply from the narrowest to the widest: a subject, its context, the whole
 * registry.
 *
 * <pre>{@code
 * registry.modes().set(Scope.context(".eu"), "READONLY", false).now();
 * String mode = registry.modes().inForce(Scope.subject(":.eu:orders-value")).now();
 * }</pre>
 *
 * @param subject as it stands in the path; empty for the default context, whose own are also those of the registry as
 *     most users see it
 */
public record Scope(String subject) {

    /** The default context. */
    public static final Scope TOP = new Scope("");

    /** The whole registry, below every context. */
    public static final Scope GLOBAL = new Scope(":.__GLOBAL:");

    /** One subject. */
    public static Scope subject(String name) {
        return new Scope(name);
    }

    /**
     * One context.
     *
     * @param name such as {@code .eu}
     */
    public static Scope context(String name) {
        return new Scope(":" + name + ":");
    }

    /** The path segments of a resource of this scope. */
    Object[] under(String resource) {
        return subject.isEmpty() ? new Object[] {resource} : new Object[] {resource, subject};
    }
}
