// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRouterTest {

    static final String NOT_FOUND = "404 - {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}";
    static final String NOT_ALLOWED = "405 - {\"error_code\":405,\"message\":\"HTTP 405 Method Not Allowed\"}";
    static final String NOT_ACCEPTABLE = "406 - {\"error_code\":406,\"message\":\"HTTP 406 Not Acceptable\"}";

    static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(TestServer.CONFIG);
        server.registry.put("lamp-value", 1, 1, Schema.of("\"int\""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/Subjects",
                "/subjects/a/b/c/d",
                "/exporters",
                "/schemas/ids/",
                "/application.wadl",
                "/subjects%2F",
                "/compatibility"
            })
    void get_noSuchPath_is404WithoutType(String path) {
        RawClient.Answer answer = server.get(path);

        assertThat(answer.summary()).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST /compatibility/subjects/a/versions   | compatibility | 200 application/vnd.incipit.compatibility+json []
                    POST /compatibility/subjects/a/versions/1 | compatibility | 200 application/vnd.incipit.compatibility+json []
                    POST /compatibility/subjects/a/versions/0 | compatibility | 422 v1 {"error_code":42202
                    POST /compatibility/subjects/a/versions   | deletion      | 406 - {"error_code":406
                    POST /subjects/a/versions                 | compatibility | 422 v1 {"error_code":42201
                    POST /subjects/a                          | compatibility | 406 - {"error_code":406
                    DELETE /subjects/none                     | deletion      | 404 v1 {"error_code":40401
                    DELETE /subjects/none/versions/1          | deletion      | 404 v1 {"error_code":40401
                    DELETE /subjects/none                     | compatibility | 406 - {"error_code":406
                    GET /subjects                             | compatibility | 406 - {"error_code":406
                    """)
    void send_typeOfOurs_isTakenOnlyWhereItMeansSomething(String line, String type, String expected) {
        String schema = line.contains("/compatibility") ? "t" : "bad";

        RawClient.Answer answer = server.send(
                line + "\nAccept: application/vnd.incipit." + type + "+json", "{\"schema\":\"" + schema + "\"}");

        assertThat(answer.summary()).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /subjects",
                "POST /subjects",
                "DELETE /subjects",
                "PATCH /subjects",
                "TRACE /subjects",
                "PUT /subjects/a/versions",
                "POST /schemas/ids/1",
                "DELETE /schemas/types",
                "POST /config",
                "GET /compatibility/subjects/a/versions/1",
                "DELETE /",
                "PUT /"
            })
    void send_wrongMethod_is405WithoutTypeOrAllow(String line) {
        RawClient.Answer answer = server.send(line, "");

        assertThat(answer.summary()).isEqualTo(NOT_ALLOWED);
        assertThat(answer.headers()).doesNotContainKey("Allow");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /subjects                    | ["lamp-value"]
                    /subjects/                   | ["lamp-value"]
                    /subjects?nosuch=1           | ["lamp-value"]
                    /subjects?limit=             | ["lamp-value"]
                    /subjects?&&deleted          | ["lamp-value"]
                    /subjects/lamp-value/versions/ | [1]
                    /subjects/lamp-value;x/versions | [1]
                    /subjects/lamp%2Dvalue/versions | [1]
                    http://test/schemas/types    | ["AVRO"]
                    http://test                  | {}
                    /                            | {}
                    """)
    void get_pathSpelledOtherwise_isTheSame(String target, String body) {
        RawClient.Answer answer = server.get(target);

        assertThat(answer.summary()).isEqualTo("200 v1 " + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//subjects",
                "/subjects//versions",
                "/subjects/a%0Ab",
                "/subjects/a%7Fb",
                "/subjects/a%5Cb",
                "/subjects/a%00b",
                "/subjects/;x/versions",
                "/subjects/%ff/versions",
                "/subjects/%c0%af/versions",
                "/subjects/%ed%a0%80/versions",
                "/subjects?subjectPrefix=%ff"
            })
    void get_illegalUri_is400(String target) {
        RawClient.Answer answer = server.get(target);

        assertThat(answer.summary()).startsWith("400 application/json {\"error_code\":400,\"message\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subjects/a%zz/versions", "/subjects/a%/versions", "/subjects?subjectPrefix=%zz"})
    void get_escapeThatIsNone_is400(String target) {
        RawClient.Answer answer = server.get(target);

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /config/a%0Ab", "DELETE /config/a%0Ab", "DELETE /subjects/a%5Cb"})
    void send_illegalUriToOtherMethods_is400WithoutBody(String line) {
        RawClient.Answer answer = server.send(line, "");

        assertThat(answer.summary()).isEqualTo("400 -");
        assertThat(answer.header("Content-Length")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a%2Fb        | a/b
                    a+b          | a+b
                    a%2Bb        | a+b
                    a%252Fb      | a%2Fb
                    %22          | \\"
                    a%3Bb        | a;b
                    a%3Fb        | a?b
                    a%23b        | a#b
                    caf%C3%A9    | café
                    ..           | ..
                    *            | *
                    :foo:bar     | :foo:bar
                    :.ctx:a      | :.ctx:a
                    %F0%9F%98%80 | \\uD83D\\uDE00
                    """)
    void get_subjectInPath_isDecodedOnce(String segment, String subject) {
        RawClient.Answer answer = server.get("/subjects/" + segment + "/versions");

        String message = "Subject '" + subject + "' not found.";
        assertThat(answer.summary()).isEqualTo("404 v1 {\"error_code\":40401,\"message\":\"" + message + "\"}");
    }

    @Test
    void get_unescapedUtf8InPath_isRead() {
        String rawBytes = "caf\u00c3\u00a9";

        RawClient.Answer answer = server.get("/subjects/" + rawBytes + "/versions");

        assertThat(answer.body()).contains("Subject 'café' not found.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                      | v1
                    application/json                                         | application/json
                    application/json;charset=utf-8                           | application/json;charset=utf-8
                    application/json, text/plain, */*                        | v1
                    text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2     | v1
                    text/html, application/json;q=0.1                        | application/json
                    """)
    void get_accept_choosesType(String accept, String type) {
        RawClient.Answer answer = server.send("GET /schemas/types\nAccept: " + accept, "");

        assertThat(answer.summary()).isEqualTo("200 " + type + " [\"AVRO\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/octet-stream", "text/plain", "application/json;q=0", "nonsense"})
    void get_acceptOfNothingOffered_is406(String accept) {
        RawClient.Answer answer = server.send("GET /subjects/none/versions\nAccept: " + accept, "");

        assertThat(answer.summary()).isEqualTo(NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415 v1",
        "application/xml, 415 v1",
        "*/*, 415 v1",
        "application/vnd.schemaregistry.v2+json, 415 v1",
        "bogus, 400 application/json",
        "application/octet-stream, 200 v1",
        "Application/JSON; charset=utf-8, 200 v1",
        "application/vnd.schemaregistry+json, 200 v1"
    })
    void post_contentType_isChecked(String type, String statusAndType) {
        RawClient.Answer answer = server.send("POST /\nContent-Type: " + type, "{}");

        assertThat(answer.summary()).startsWith(statusAndType + " {");
    }

    @Test
    void post_unsupportedTypeAndAccept_is415InTheTypeAskedFor() {
        RawClient.Answer answer = server.send("POST /\nContent-Type: text/plain\nAccept: application/json", "{}");

        assertThat(answer.summary())
                .isEqualTo("415 application/json {\"error_code\":415,\"message\":\"HTTP 415 Unsupported Media Type\"}");
    }

    @Test
    void get_contentTypeWithoutBody_isIgnored() {
        RawClient.Answer answer = server.send("GET /schemas/types\nContent-Type: text/plain", "");

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"abc-123,true", "' ',false"})
    void get_requestId_isEchoedUnlessBlank(String id, boolean echoed) {
        RawClient.Answer answer = server.send("GET /nowhere\nX-Request-ID: " + id, "");

        assertThat(answer.header("X-Request-ID").equals(id)).isEqualTo(echoed);
        assertThat(answer.header("X-Request-ID")).isNotBlank();
    }

    @Test
    void get_twoRequestIds_isGivenARandomOne() {
        RawClient.Answer answer = server.send("GET /subjects\nX-Request-ID: a\nX-Request-ID: b", "");

        assertThat(answer.header("X-Request-ID")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /subjects                      | HEAD, GET, OPTIONS
                    /subjects/gate-value/versions  | HEAD, POST, GET, OPTIONS
                    /config                        | HEAD, DELETE, GET, OPTIONS, PUT
                    """)
    void options_ofPath_listsMethods(String path, String methods) {
        RawClient.Answer answer = server.send("OPTIONS " + path, "");

        assertThat(answer.summary()).isEqualTo("200 text/plain " + methods);
        assertThat(answer.header("Allow")).isEqualTo(methods.replace(" ", ""));
    }

    @Test
    void options_noSuchPath_is404() {
        RawClient.Answer answer = server.send("OPTIONS /nowhere", "");

        assertThat(answer.summary()).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subjects", "/schemas/ids/1", "/schemas/ids/77", "/nowhere"})
    void head_ofPath_isGetWithoutBody(String path) {
        RawClient.Answer got = server.get(path);

        RawClient.Answer head = server.send("HEAD " + path, "");

        assertThat(head.status()).isEqualTo(got.status());
        assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
        assertThat(head.header("Content-Type")).isEqualTo(got.header("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({"IO,/schemas/ids/1,''", "worker,/schemas/ids/1?format=resolved,' as resolved by worker'"})
    void get_rendering_isDoneOnAWorker(String thread, String path, String suffix) {
        RawClient.Answer answer = server.get(path);

        assertThat(answer.body()).as(thread).contains("\"schema\":\"\\\"int\\\"" + suffix + "\"");
    }

    @Test
    void send_belowAContextOrUnderAnAlias_isAboutWhatIsMeant() {
        server.scopes.aliases.put(Subject.parse("short"), Subject.parse("lamp-value"));

        assertThat(server.get("/contexts/c/subjects/lamp-value/versions").body())
                .contains("Subject ':.c:lamp-value' not found.");
        assertThat(server.get("/subjects/short/versions").body()).isEqualTo("[1]");
        assertThat(server.get("/contexts/a:b/subjects").summary())
                .isEqualTo("400 - {\"error_code\":400,\"message\":\"Context name 'a:b' cannot contain a colon\"}");
        assertThat(server.send("DELETE /contexts/.c", "").summary()).isEqualTo("204 -");
    }
}
