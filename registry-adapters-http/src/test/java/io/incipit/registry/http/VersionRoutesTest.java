// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Finding;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.TagChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRoutesTest {

    static final String INT_GUID = Schema.of("\"int\"").guid().toString();

    final FakeRegistry registry = new FakeRegistry();
    final Requests http = Requests.ofVersions(registry);

    @Test
    void register_schema_answersIt() {
        String answer = http.post("/subjects/s/versions", "{\"schema\":\"\\\"int\\\"\"}");

        assertThat(answer)
                .isEqualTo("200 {\"id\":1,\"version\":1,\"guid\":\"" + INT_GUID
                        + "\",\"schemaType\":\"AVRO\",\"schema\":\"\\\"int\\\"\"}");
    }

    @Test
    void register_sameBodyAgain_isAnsweredAtOnce() {
        try (TestServer server = new TestServer(TestServer.CONFIG)) {
            String first = server.send("POST /subjects/s/versions", "{\"schema\":\"a\"}")
                    .summary();

            RawClient.Answer again =
                    server.send("POST /subjects/s/versions\nX-Incipit-Command: mine", "{\"schema\":\"a\"}");

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.summary()).startsWith(first.substring(0, first.length() - 1));
            assertThat(again.header("X-Incipit-Command")).isEqualTo("mine");
            assertThat(server.registry.asked).hasSize(1);
        }
    }

    @Test
    void register_sameBodyForAnotherSubject_isRegistered() {
        try (TestServer server = new TestServer(TestServer.CONFIG)) {
            server.send("POST /subjects/s/versions", "{\"schema\":\"a\"}");

            server.send("POST /subjects/other/versions", "{\"schema\":\"a\"}");

            assertThat(server.registry.asked).hasSize(2);
        }
    }

    @Test
    void register_allMembers_arePassedOn() {
        String body = "{\"version\":3,\"id\":7,\"schemaType\":\"JSON\",\"schema\":\"{}\","
                + "\"references\":[{\"name\":\"n\",\"subject\":\"r\",\"version\":2,\"tags\":null}],"
                + "\"metadata\":{\"tags\":{\"a\":[\"y\",\"x\"]},\"properties\":{\"p\":\"1\"},\"sensitive\":[\"p\"]},"
                + "\"ruleSet\":{\"domainRules\":[{\"name\":\"r\",\"kind\":\"CONDITION\",\"mode\":\"WRITE\"}]}}";

        http.post("/subjects/:.c:s/versions?normalize=True&force=true", body);

        Rule rule = new Rule(
                "r", null, Rule.Kind.CONDITION, Rule.Moment.WRITE, null, Set.of(), Map.of(), null, null, null, false);
        Schema schema = new Schema(
                new SchemaType("JSON"),
                "{}",
                List.of(new SchemaReference("n", "r", 2)),
                Metadata.of(Map.of("a", Set.of("x", "y")), Map.of("p", "1"), Set.of("p")),
                new RuleSet(List.of(), List.of(rule), List.of(), null));
        assertThat(registry.asked)
                .containsExactly(new RegisterSchema(
                        new CommandId("command-1"),
                        Subject.parse(":.c:s"),
                        schema,
                        3,
                        OptionalInt.of(7),
                        new RegisterOptions(true, true, false, TagChange.NONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"version\":null,\"id\":-1,\"schemaType\":\"\",\"references\":null,\"schema\":null}"})
    void register_nothingSaid_meansDefaults(String body) {
        http.post("/subjects/s/versions", body);

        RegisterSchema command = new RegisterSchema(
                new CommandId("command-1"),
                Subject.parse("s"),
                Schema.of(""),
                0,
                OptionalInt.empty(),
                RegisterOptions.PLAIN);
        assertThat(registry.asked).containsExactly(command);
    }

    @Test
    void get_qualifiedReferences_changeTheGuid() {
        Schema schema = new Schema(SchemaType.DEFAULT, "r", List.of(new SchemaReference("n", "other", 1)), null, null);
        registry.put(":.c:q", 1, 5, schema);

        String answer = http.get("/subjects/:.c:q/versions/1?referenceFormat=qualified");

        Schema told = schema.withReferences(List.of(new SchemaReference("n", ":.c:other", 1)));
        assertThat(answer).contains("\"guid\":\"" + told.guid(), "\"subject\":\":.c:other\"");
        assertThat(http.get("/subjects/:.c:q/versions/1")).contains("\"guid\":\"" + schema.guid());
    }

    @Test
    void register_everythingGiven_isAnsweredInTheFieldsOrder() {
        String body = "{\"schema\":\"t\",\"references\":[{\"name\":\"n\",\"subject\":\"r\",\"version\":2}],"
                + "\"metadata\":{\"properties\":{\"p\":\"1\"}},\"ruleSet\":{\"enableAt\":\"ALL\"}}";

        String answer = http.post("/subjects/s/versions", body);

        assertThat(answer)
                .contains(
                        "\"schemaType\":\"AVRO\",\"references\":[{\"name\":\"n\",\"subject\":\"r\",\"version\":2}],"
                                + "\"metadata\":{\"properties\":{\"p\":\"1\"}},\"ruleSet\":{\"enableAt\":\"ALL\"},\"schema\":\"t\"");
    }

    @Test
    void register_written_namesCommandAndOffset() {
        Response response =
                http.answer(Route.Method.POST, "/subjects/s/versions", "{\"schema\":\"t\"}", Optional.of("mine"));

        assertThat(response.headers()).isEqualTo(Map.of("X-Incipit-Command", "mine", "X-Incipit-Offset", "42"));
    }

    @Test
    void register_incompatible_isTheListIfThatIsWanted() {
        Incompatibility found = new Incompatibility("GONE", Place.WHOLE, null, null, null, "Keep it.", "a message");
        registry.findings.add(new Finding(found, null, null));
        String path = "/subjects/s/versions";

        String standard = http.post(path, "{\"schema\":\"t\"}");
        Response wanted = http.wanting(MediaTypes.COMPATIBILITY, Route.Method.POST, path, "{\"schema\":\"t\"}");

        assertThat(standard).startsWith("409 {\"error_code\":40901,").contains("details: [a message]");
        assertThat(wanted.status()).isEqualTo(409);
        assertThat(wanted.headers()).containsEntry("Content-Type", MediaTypes.COMPATIBILITY);
        assertThat(new String(wanted.payload().bytes(), UTF_8))
                .isEqualTo("[{\"rule\":\"GONE\",\"path\":\"\",\"field\":null,\"old\":null,\"new\":null,"
                        + "\"comparedWith\":null,\"direction\":null,\"line\":null,\"column\":null,"
                        + "\"fix\":\"Keep it.\"}]");
    }

    @Test
    void register_listWantedAndNothingWrong_isTheStandardAnswer() {
        Response response =
                http.wanting(MediaTypes.COMPATIBILITY, Route.Method.POST, "/subjects/s/versions", "{\"schema\":\"t\"}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).doesNotContainKey("Content-Type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "umlaut-ä",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void register_commandIsNoName_is400(String command) {
        Response response =
                http.answer(Route.Method.POST, "/subjects/s/versions", "{\"schema\":\"t\"}", Optional.of(command));

        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void register_tags_arePassedOn() {
        http.post(
                "/subjects/s/versions",
                "{\"schema\":\"t\",\"propagateSchemaTags\":true,\"schemaTagsToAdd\":[{\"schemaEntity\":"
                        + "{\"entityPath\":\"R.f\",\"entityType\":\"sr_field\"},\"tags\":[\"a\",\"b\"]}],"
                        + "\"schemaTagsToRemove\":[{\"schemaEntity\":"
                        + "{\"entityPath\":\"R\",\"entityType\":\"sr_record\"},\"tags\":null}]}");

        TagChange change = new TagChange(
                List.of(new SchemaTags(new SchemaEntity("R.f", SchemaEntity.Kind.FIELD), List.of("a", "b"))),
                List.of(new SchemaTags(new SchemaEntity("R", SchemaEntity.Kind.RECORD), List.of())));
        assertThat(registry.asked)
                .map(command -> ((RegisterSchema) command).options())
                .containsExactly(new RegisterOptions(false, false, true, change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{\"schemaEntity\":null}]",
                "[{\"schemaEntity\":{\"entityPath\":\"a\"}}]",
                "[{\"schemaEntity\":{\"entityType\":\"sr_field\"}}]"
            })
    void register_tagsWithoutPlace_isRefused(String tags) {
        String answer = http.post("/subjects/s/versions", "{\"schema\":\"t\",\"schemaTagsToAdd\":" + tags + "}");

        assertThat(answer).startsWith("422 {\"error_code\":42201,\"message\":\"Invalid tags: ");
        assertThat(registry.asked).isEmpty();
    }

    @Test
    void get_findTags_tellsThem() {
        registry.put("s", 1, 1, Schema.of("t"));

        String answer = http.get("/subjects/s/versions/1?findTags=a&findTags=b");

        assertThat(answer)
                .contains("\"schema\":\"t\",\"schemaTags\":[{\"schemaEntity\":{\"entityPath\":\"t\","
                        + "\"entityType\":\"sr_field\"},\"tags\":[\"a\",\"b\"]}],\"ts\":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                               | 422 {"error_code":422,"message":"register.arg5 must not be null (was null)"}
                    null                             | 422 {"error_code":422,"message":"register.arg5 must not be null (was null)"}
                    {"schema":"bad"}                 | 422 {"error_code":42201,"message":"Invalid schema bad"}
                    {"schema":"broken"}              | 500 {"error_code":500,"message":"Internal Server Error"}
                    {"references":[{"name":"a"}]}    | 422 {"error_code":42201,"message":"Invalid reference: {name='a', subject='null', version=null}"}
                    """)
    void register_refused_saysWhy(String body, String expected) {
        assertThat(http.post("/subjects/s/versions", body)).isEqualTo(expected.replace("‘", "'"));
    }

    @Test
    void get_version_isAnsweredAsTheLogHasIt() {
        registry.put("s", 1, 1, Schema.of("\"int\""));

        String answer = http.get("/subjects/s/versions/latest");

        assertThat(answer)
                .isEqualTo(
                        "200 {\"subject\":\"s\",\"version\":1,\"id\":1,\"guid\":\"" + INT_GUID
                                + "\",\"schemaType\":\"AVRO\",\"schema\":\"\\\"int\\\"\",\"ts\":1767225600000,\"deleted\":false}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /subjects/s/versions/1/schema                  | 200 "int"
                    /subjects/s/versions/%201/schema?format=x      | 200 "int" as x by worker
                    /subjects/s/versions/7/schema                  | 404 {"error_code":40402,"message":"Version 7 not found."}
                    /subjects/s/versions/1/referencedby            | 200 [2,3]
                    /subjects/s/versions/1/referencedby?limit=1    | 200 [2]
                    /subjects/nobody/versions/7                    | 404 {"error_code":40401,"message":"Subject 'nobody' not found."}
                    """)
    void get_versionResource_answers(String target, String expected) {
        registry.put("s", 1, 1, Schema.of("\"int\""));

        assertThat(http.get(target)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "abc", "1.0", "99999999999", "%20"})
    void anything_versionIsNone_isSaidBeforeTheSubjectIsLookedFor(String version) {
        String path = "/subjects/nobody/versions/" + version;

        List<String> answers = List.of(http.get(path), http.get(path + "/schema"), http.get(path + "/referencedby"));

        assertThat(answers).allMatch(answer -> answer.startsWith("422 {\"error_code\":42202"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                     | 200 [2]
                    ?deleted=true                          | 200 [1,2]
                    ?deletedOnly=true                      | 200 [1]
                    ?deletedOnly=true&deleted=true         | 200 [1]
                    ?deletedAsNegative=true                | 200 [-1,2]
                    ?deletedAsNegative=true&limit=1        | 200 [-1]
                    ?deleted=true&offset=1                 | 200 [2]
                    """)
    void list_versions_showsThoseAskedFor(String query, String expected) {
        registry.softDelete(registry.put("s", 1, 1, Schema.of("\"int\"")));
        registry.put("s", 2, 2, Schema.of("\"long\""));

        assertThat(http.get("/subjects/s/versions" + query)).isEqualTo(expected);
    }

    @Test
    void list_deletedOnlyOfLiveSubject_isEmpty() {
        registry.put("s", 1, 1, Schema.of("\"int\""));

        assertThat(http.get("/subjects/s/versions?deletedOnly=true")).isEqualTo("200 []");
    }

    @Test
    void list_deletedAsNegativeOfDeletedSubject_isNotFoundUnlessDeletedOnesAreAskedFor() {
        registry.softDelete(registry.put("s", 1, 1, Schema.of("\"int\"")));

        assertThat(http.get("/subjects/s/versions?deletedAsNegative=true")).startsWith("404");
        assertThat(http.get("/subjects/s/versions?deletedAsNegative=true&deleted=true"))
                .isEqualTo("200 [-1]");
    }
}
