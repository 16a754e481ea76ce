// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import java.util.List;
import java.util.Set;

/**
 * Which users may enter, by their roles.
 *
 * @param names that let in; {@code *} is any role, {@code **} is anybody with a password; none lets nobody in
 */
public record AllowedRoles(Set<String> names) {

    private static final String ANY_ROLE = "*";

    private static final String ANYBODY = "**";

    public AllowedRoles {
        names = Set.copyOf(names);
    }

    /** These. */
    public static AllowedRoles of(List<String> names) {
        return new AllowedRoles(Set.copyOf(names));
    }

    /** Whether this user may enter. */
    public boolean allow(User user) {
        return names.contains(ANYBODY)
                || (names.contains(ANY_ROLE) && !user.roles().isEmpty())
                || user.roles().stream().anyMatch(names::contains);
    }
}
