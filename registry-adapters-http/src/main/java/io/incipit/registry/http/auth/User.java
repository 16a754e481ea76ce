// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import java.util.Set;

/** Somebody who may prove who they are. */
public record User(String name, StoredPassword password, Set<String> roles) {

    public User {
        roles = Set.copyOf(roles);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "User[name=%s, roles=%s]".formatted(name, roles);
    }
}
