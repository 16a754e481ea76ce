// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.http.auth.AllowedRoles;
import io.incipit.registry.http.auth.AuthenticationConfig;
import io.incipit.registry.http.auth.UserFile;
import io.incipit.registry.http.file.FileBacked;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code authentication.*}, and where the users stand. */
final class AuthenticationSettings {

    static final String HTPASSWD = "incipit.authentication.htpasswd.file";

    private static final String METHOD = "authentication.method";

    private static final String REALM = "authentication.realm";

    private static final String ROLES = "authentication.roles";

    private static final String SKIPPED = "authentication.skip.paths";

    private AuthenticationSettings() {}

    /** Empty if anybody may enter. */
    static Optional<AuthenticationConfig> of(Settings settings) {
        String method = settings.choice(METHOD, "NONE", List.of("NONE", "BASIC"));
        if (method.equals("NONE")) {
            requireNoUsers(settings);
            return Optional.empty();
        }
        String realm = settings.text(REALM, "");
        if (!realm.matches("[ !#-\\[\\]-~]*")) {
            throw InvalidConfiguration.of(REALM, realm, "visible ASCII characters without quotes and backslashes");
        }
        return Optional.of(
                new AuthenticationConfig(realm, users(settings, realm), roles(settings), skippedPaths(settings)));
    }

    /** Who names users means to ask for passwords. */
    private static void requireNoUsers(Settings settings) {
        settings.text(HTPASSWD).ifPresent(file -> {
            throw InvalidConfiguration.of(HTPASSWD, file, METHOD + "=BASIC to be set where there are users");
        });
    }

    private static UserFile users(Settings settings, String realm) {
        return settings.text(HTPASSWD)
                .map(file -> new UserFile(HTPASSWD, Path.of(file), UserFile.Format.HTPASSWD, FileBacked.PAUSE))
                .orElseGet(
                        () -> new LoginFile(Optional.ofNullable(System.getProperty(LoginFile.PROPERTY))).users(realm));
    }

    /** None at all where the property is there and blank: that lets nobody in. */
    private static AllowedRoles roles(Settings settings) {
        return AllowedRoles.of(settings.names().contains(ROLES) ? settings.list(ROLES) : List.of("*"));
    }

    private static List<String> skippedPaths(Settings settings) {
        List<String> paths = settings.list(SKIPPED);
        paths.stream()
                .filter(path -> !path.matches("/[^*]*|(/[^*]*)?/\\*"))
                .findFirst()
                .ifPresent(path -> {
                    throw InvalidConfiguration.of(
                            SKIPPED, path, "a comma list of /path, or /path/* for all below it too");
                });
        return paths;
    }
}
