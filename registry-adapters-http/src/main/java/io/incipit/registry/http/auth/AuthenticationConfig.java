// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import java.util.List;

/**
 * Who may enter.
 *
 * @param realm what is protected, as it is told to those who are asked for a password; visible ASCII without quotes
 * @param users where they and their passwords stand
 * @param roles which of them may enter
 * @param skippedPaths that anybody may ask for: a path, or one with {@code /*} at the end for all below it too
 */
public record AuthenticationConfig(String realm, UserFile users, AllowedRoles roles, List<String> skippedPaths) {

    public AuthenticationConfig {
        skippedPaths = List.copyOf(skippedPaths);
        if (!realm.matches("[ !#-\\[\\]-~]*")) {
            throw new IllegalArgumentException("A realm is visible ASCII without quotes and backslashes: " + realm);
        }
        if (!skippedPaths.stream().allMatch(path -> path.startsWith("/"))) {
            throw new IllegalArgumentException("A path begins with a slash: " + skippedPaths);
        }
    }
}
