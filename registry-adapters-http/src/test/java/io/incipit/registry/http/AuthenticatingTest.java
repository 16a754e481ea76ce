// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.http.HttpConfig.Safeguards;
import io.incipit.registry.http.auth.AllowedRoles;
import io.incipit.registry.http.auth.AuthenticationConfig;
import io.incipit.registry.http.auth.UserFile;
import io.incipit.registry.http.file.UnusableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatingTest {

    static final String TYPES = "GET /schemas/types";

    static final String UNAUTHORIZED = "{\"error_code\":401,\"message\":\"Unauthorized\"}";

    static final String HTPASSWD = """
            # made by htpasswd
            bcrypt:$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC
            apr1:$apr1$r31.....$HqJZimcKQFAMYayBlzkrA/:admin
            sha:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=
            """;

    static final String PROPERTIES = """
            # as Jetty's module reads it
            fred: OBF:1u2a1toa1w8v1tok1u30, admin
            harry: pass word,admin,reader
            jürgen: schlüssel
            """;

    Path users;

    @BeforeEach
    void makeFile(@TempDir Path directory) {
        users = directory.resolve("users");
    }

    @ParameterizedTest
    @CsvSource({
        "bcrypt, myPassword, 200",
        "bcrypt, myPassworD, 401",
        "apr1, myPassword, 200",
        "sha, password, 200",
        "sha, '', 401",
        "nobody, password, 401",
        "'', '', 401"
    })
    void get_userOfAnHtpasswdFile_isServedWithTheRightPassword(String name, String password, int status) {
        try (TestServer server = serving(HTPASSWD, UserFile.Format.HTPASSWD, "*")) {
            RawClient.Answer first = server.send(TYPES + basic(name, password, UTF_8), "");
            RawClient.Answer remembered = server.send(TYPES + basic(name, password, UTF_8), "");

            assertThat(List.of(first.status(), remembered.status())).containsOnly(status);
        }
    }

    @Test
    void get_propertyFile_letsInWhoProvesToBeAUser() {
        try (TestServer server = serving(PROPERTIES, UserFile.Format.PROPERTIES, "**")) {
            assertThat(server.send(TYPES + basic("fred", "admin", UTF_8), "").status())
                    .isEqualTo(200);
            assertThat(server.send(TYPES + basic("harry", "pass word", UTF_8), "")
                            .status())
                    .isEqualTo(200);
            assertThat(server.send(TYPES + basic("jürgen", "schlüssel", UTF_8), "")
                            .status())
                    .isEqualTo(200);
            assertThat(server.send(TYPES + basic("jürgen", "schlüssel", ISO_8859_1), "")
                            .status())
                    .isEqualTo(200);
            assertThat(server.send(TYPES + basic("harry", "password", UTF_8), "")
                            .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bcrypt, *, 200",
        "bcrypt, **, 200",
        "bcrypt, user, 200",
        "bcrypt, admin, 403",
        "apr1, admin, 200",
        "apr1, other;admin, 200",
        "apr1, user, 403",
        "apr1, '', 403"
    })
    void get_roles_decideWhoEnters(String name, String roles, int status) {
        try (TestServer server = serving(HTPASSWD, UserFile.Format.HTPASSWD, roles)) {
            RawClient.Answer first = server.send(TYPES + basic(name, "myPassword", UTF_8), "");
            RawClient.Answer remembered = server.send(TYPES + basic(name, "myPassword", UTF_8), "");

            assertThat(List.of(first.status(), remembered.status())).containsOnly(status);
        }
    }

    @Test
    void get_userWithoutRoles_entersWhereNoneIsAskedFor() {
        try (TestServer any = serving(PROPERTIES, UserFile.Format.PROPERTIES, "*")) {
            assertThat(any.send(TYPES + basic("jürgen", "schlüssel", UTF_8), "").summary())
                    .isEqualTo("403 application/json {\"error_code\":403,\"message\":\"Forbidden\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /subjects | 401 application/json " + UNAUTHORIZED,
                "GET / | 401 application/json " + UNAUTHORIZED,
                "GET /nowhere | 401 application/json " + UNAUTHORIZED,
                "GET /incipit/v1/health | 401 application/json " + UNAUTHORIZED,
                "POST /subjects/s/versions | 401 application/json " + UNAUTHORIZED,
                "PUT /config | 401 -",
                "DELETE /subjects/s | 401 -",
                "OPTIONS /subjects | 401 -"
            })
    void send_withoutPassword_isAskedForOneAsTheMethodSays(String head, String answer) {
        try (TestServer server = serving(HTPASSWD, UserFile.Format.HTPASSWD, "*")) {
            RawClient.Answer refused = server.send(head, head.startsWith("P") ? "{}" : "");

            assertThat(refused.summary()).isEqualTo(answer);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("basic realm=\"The realm\"");
            assertThat(refused.headers()).containsKey("X-Request-ID");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ???", "Basic bm9jb2xvbg==", "Bearer abc", "basic YmNyeXB0Og=="})
    void get_otherAuthorization_isAskedForAPassword(String header) {
        try (TestServer server = serving(HTPASSWD, UserFile.Format.HTPASSWD, "*")) {
            assertThat(server.send(TYPES + "\nAuthorization: " + header, "").summary())
                    .isEqualTo("401 application/json " + UNAUTHORIZED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/schemas/types, 200",
        "/schemas/types/, 200",
        "/schemas%2Ftypes, 401",
        "/SCHEMAS/types, 401",
        "/schemas/ids/1, 401",
        "/subjects, 401",
        "/nowhere, 404",
        "/nowhere/a/b, 404",
        "/nowhere/../subjects, 404",
        "/nowheres, 401",
        "/schemas/%74ypes;a=b, 200",
        "/schemas/types;/../../subjects, 401",
        "/subjects?x=/nowhere/a, 401",
        "//schemas/types, 400",
        "/contexts/., 401",
        "/contexts/c/schemas/types, 401",
        "http://test/schemas/types, 200",
        "http://test/subjects, 401",
        "http://nowhere/subjects, 400"
    })
    void get_skippedPath_needsNoPassword(String path, int status) {
        try (TestServer server =
                serving(HTPASSWD, UserFile.Format.HTPASSWD, "*", "/", "/schemas/types", "/nowhere/*")) {
            assertThat(server.get(path).status()).isEqualTo(status);
        }
    }

    @Test
    void post_bodyBehindAPasswordThatIsCheckedOnAWorker_isRead() {
        try (TestServer server = serving(HTPASSWD, UserFile.Format.HTPASSWD, "*");
                RawClient client = server.connect()) {
            String head = "POST /subjects/s/versions" + basic("bcrypt", "myPassword", UTF_8);

            RawClient.Answer refused = client.send("POST /subjects/s/versions", "{\"schema\":\"text\"}");
            RawClient.Answer first = client.send(head, "{\"schema\":\"" + "x".repeat(30_000) + "\"}");
            RawClient.Answer second = client.send(head, "{\"schema\":\"text\"}");

            assertThat(List.of(refused.status(), first.status(), second.status()))
                    .containsExactly(401, 200, 200);
        }
    }

    @Test
    void get_fileChanges_countsAtOnce() throws Exception {
        try (TestServer server = serving("sha:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=", UserFile.Format.HTPASSWD, "*")) {
            int before =
                    server.send(TYPES + basic("sha", "password", UTF_8), "").status();
            Files.writeString(users, "other:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=");
            int removed =
                    server.send(TYPES + basic("sha", "password", UTF_8), "").status();
            int added =
                    server.send(TYPES + basic("other", "password", UTF_8), "").status();
            Files.writeString(users, "other:{SHA}half");
            int whileBroken =
                    server.send(TYPES + basic("other", "password", UTF_8), "").status();

            assertThat(List.of(before, removed, added, whileBroken)).containsExactly(200, 401, 200, 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no colon", ":x", "name:plain", "name:$2y$05$short"})
    void start_fileThatCannotBeUsed_isNamedAndItsPasswordIsNot(String line) {
        assertThatThrownBy(() -> serving(line, UserFile.Format.HTPASSWD, "*"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("a.setting names " + users + ", which cannot be used: ")
                .hasMessageNotContaining("plain");
    }

    private TestServer serving(String text, UserFile.Format format, String roles, String... open) {
        try {
            Files.writeString(users, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names =
                Arrays.stream(roles.split(";")).filter(name -> !name.isEmpty()).toList();
        AuthenticationConfig authentication = new AuthenticationConfig(
                "The realm",
                new UserFile("a.setting", users, format, Duration.ZERO),
                AllowedRoles.of(names),
                List.of(open));
        Safeguards none = Safeguards.NONE;
        return new TestServer(TestServer.CONFIG.guardedBy(new Safeguards(
                Optional.of(authentication),
                none.crossOrigin(),
                false,
                none.hostChecks(),
                none.headers(),
                none.accessLog())));
    }

    private static String basic(String name, String password, Charset charset) {
        String both = name + ":" + password;
        return "\nAuthorization: Basic " + Base64.getEncoder().encodeToString(both.getBytes(charset));
    }
}
