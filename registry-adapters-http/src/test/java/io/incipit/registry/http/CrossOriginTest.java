// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.http.HttpConfig.Safeguards;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossOriginTest {

    @ParameterizedTest
    @CsvSource({
        "*, https://a.example, https://a.example, ''",
        "https://a.example, https://a.example, https://a.example, true",
        "https://a.example, https://b.example, '', ''",
        "https://a.example, https://a.example.evil, '', ''",
        "https://a.example, https://axexample, '', ''",
        "https://*.example, https://a.example, https://a.example, ''",
        "https://*.example, https://example, '', ''",
        "https://a.example;https://b.example, https://b.example, https://b.example, true",
        "https://a.example, null, '', ''"
    })
    void get_origin_isAllowedOrNot(String allowed, String origin, String answered, String credentials) {
        try (TestServer server = serving(allowed, "GET", "*")) {
            RawClient.Answer answer = server.send("GET /schemas/types\nOrigin: " + origin, "");

            assertThat(answer.summary()).isEqualTo("200 v1 [\"AVRO\"]");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(answered);
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo(credentials);
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .isEqualTo(answered.isEmpty() ? "" : "X-Request-ID");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, GET, 'GET,PUT', Content-Type",
        "https://a.example, PUT, 'GET,PUT', Content-Type",
        "https://a.example, DELETE, '', ''"
    })
    void options_asksBeforehand_isToldWhatIsAllowed(String origin, String method, String methods, String headers) {
        try (TestServer server = serving("https://a.example", "GET;PUT", "Content-Type")) {
            RawClient.Answer answer = server.send(
                    "OPTIONS /subjects\nOrigin: %s\nAccess-Control-Request-Method: %s".formatted(origin, method), "");

            assertThat(answer.summary()).isEqualTo("200 -");
            assertThat(answer.header("Content-Length")).isEqualTo("0");
            assertThat(answer.header("Vary")).isEqualTo("Origin");
            assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo(methods);
            assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo(headers);
        }
    }

    @Test
    void options_starForHeaders_allowsThoseAskedFor() {
        try (TestServer server = serving("*", "GET", "*")) {
            RawClient.Answer answer = server.send("""
                    OPTIONS /subjects
                    Origin: https://a
                    Access-Control-Request-Method: GET
                    Access-Control-Request-Headers: Authorization, X-Mine""", "");

            assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("Authorization, X-Mine");
        }
    }

    @Test
    void options_fromAnotherOrigin_isAnsweredAsAnyOther() {
        try (TestServer server = serving("https://a.example", "GET", "*")) {
            RawClient.Answer answer =
                    server.send("OPTIONS /subjects\nOrigin: https://b\nAccess-Control-Request-Method: GET", "");

            assertThat(answer.body()).isEqualTo("HEAD, GET, OPTIONS");
            assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    private static TestServer serving(String origins, String methods, String headers) {
        CrossOriginConfig config =
                new CrossOriginConfig(list(origins), list(methods), list(headers), List.of("X-Request-ID"), true);
        Safeguards none = Safeguards.NONE;
        return new TestServer(TestServer.CONFIG.guardedBy(new Safeguards(
                Optional.empty(), Optional.of(config), false, none.hostChecks(), List.of(), Optional.empty())));
    }

    private static List<String> list(String text) {
        return Arrays.asList(text.split(";"));
    }
}
