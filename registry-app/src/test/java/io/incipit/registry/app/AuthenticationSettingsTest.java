// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.http.auth.AllowedRoles;
import io.incipit.registry.http.auth.AuthenticationConfig;
import io.incipit.registry.http.auth.UserFile;
import io.incipit.registry.http.file.FileBacked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationSettingsTest {

    private static final Map<String, String> BASE =
            Map.of("authentication.method", "BASIC", "incipit.authentication.htpasswd.file", "/users");

    @Test
    void of_nothingSet_isNone() {
        assertThat(AuthenticationSettings.of(Settings.of(Map.of()))).isEmpty();
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        Optional<AuthenticationConfig> config = AuthenticationSettings.of(Settings.of(Map.of(
                "authentication.method", "basic",
                "authentication.realm", "The realm",
                "authentication.roles", "admin, reader",
                "authentication.skip.paths", "/, /incipit/v1/*",
                "incipit.authentication.htpasswd.file", "/users")));

        assertThat(config)
                .contains(new AuthenticationConfig(
                        "The realm",
                        new UserFile(
                                "incipit.authentication.htpasswd.file",
                                Path.of("/users"),
                                UserFile.Format.HTPASSWD,
                                FileBacked.PAUSE),
                        new AllowedRoles(Set.of("admin", "reader")),
                        List.of("/", "/incipit/v1/*")));
    }

    @Test
    void of_rolesNotSet_areAny() {
        AllowedRoles roles =
                AuthenticationSettings.of(Settings.of(BASE)).orElseThrow().roles();

        assertThat(roles.names()).containsExactly("*");
    }

    @Test
    void of_rolesSetAndBlank_letNobodyIn() {
        Settings settings = Settings.of(Map.of(
                "authentication.method", "BASIC",
                "incipit.authentication.htpasswd.file", "/users",
                "authentication.roles", " "));

        assertThat(AuthenticationSettings.of(settings).orElseThrow().roles().names())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "authentication.method, BEARER",
        "authentication.method, DIGEST",
        "authentication.realm, a\"b",
        "authentication.skip.paths, subjects",
        "authentication.skip.paths, *.css",
        "authentication.skip.paths, /a*"
    })
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(AuthenticationSettings::of, BASE, name, value);
    }

    @Test
    void of_usersWithoutMethod_isRefused() {
        Refusals.assertRefused(AuthenticationSettings::of, Map.of(), "incipit.authentication.htpasswd.file", "/users");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty.security.jaas.spi.PropertyFileLoginModule",
                "org.eclipse.jetty.jaas.spi.PropertyFileLoginModule"
            })
    void users_entryOfALoginFile_namesTheFile(String module, @TempDir Path directory) throws Exception {
        String entry = "Other {x.Y required;};\nRealm {%s required file=\"/users\" debug=\"false\";};";
        Path file = write(directory, entry.formatted(module));

        UserFile users = new LoginFile(Optional.of(file.toString())).users("Realm");

        assertThat(users.path()).isEqualTo(Path.of("/users"));
        assertThat(users.format()).isEqualTo(UserFile.Format.PROPERTIES);
        assertThat(new LoginFile(Optional.of("=" + file.toUri())).users("Realm"))
                .extracting(UserFile::path)
                .isEqualTo(Path.of("/users"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Other {org.eclipse.jetty.jaas.spi.PropertyFileLoginModule required file=\"/users\";};",
                "Realm {org.eclipse.jetty.jaas.spi.LdapLoginModule required;};",
                "Realm {org.eclipse.jetty.jaas.spi.PropertyFileLoginModule required;};",
                "Realm {org.eclipse.jetty.jaas.spi.PropertyFileLoginModule required file=\"/users\"; x.Y required;};"
            })
    void users_otherEntry_isRefused(String text, @TempDir Path directory) throws Exception {
        Path file = write(directory, text);

        assertThatThrownBy(() -> new LoginFile(Optional.of(file.toString())).users("Realm"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageStartingWith("authentication.realm=Realm is not allowed: expected ")
                .hasMessageContaining(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Realm {", "Realm"})
    void users_fileThatCannotBeRead_isRefused(String text, @TempDir Path directory) throws Exception {
        Path file = write(directory, text);

        assertThatThrownBy(() -> new LoginFile(Optional.of(file.toString())).users("Realm"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageStartingWith("java.security.auth.login.config=" + file + " cannot be read: ");
    }

    @Test
    void users_noLoginFile_saysWhatToSet() {
        assertThatThrownBy(() -> new LoginFile(Optional.empty()).users("Realm"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContainingAll(
                        "incipit.authentication.htpasswd.file", "-Djava.security.auth.login.config=FILE");
    }

    private static Path write(Path directory, String text) throws Exception {
        return Files.writeString(directory.resolve("login.conf"), text);
    }
}
