// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectRoutesTest {

    final FakeRegistry registry = new FakeRegistry();
    final Requests http =
            new Requests(new SubjectRoutes(registry, registry, SearchConfig.DEFAULT, new Kept(ApiConfig.DEFAULT)));

    @BeforeEach
    void store() {
        registry.put("a", 1, 1, Schema.of("\"int\""));
        registry.put(":.c:b", 1, 1, Schema.of("\"int\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                  | :*: LIVE
                    ?subjectPrefix=                     | LIVE
                    ?subjectPrefix=:.c:&deleted=True    | :.c: ALL
                    ?deletedOnly=true&deleted=true      | :*: SOFT_DELETED
                    """)
    void list_query_isPassedOn(String query, String asked) {
        http.get("/subjects" + query);

        assertThat(registry.asked.toString()).isEqualTo("[" + (asked.startsWith(":") ? asked : " " + asked) + "]");
    }

    @Test
    void list_subjects_areQualifiedNames() {
        assertThat(http.get("/subjects")).isEqualTo("200 [\"a\",\":.c:b\"]");
        assertThat(http.get("/subjects?offset=1")).isEqualTo("200 [\":.c:b\"]");
    }

    @Test
    void list_sameListAgain_isNotMadeAgain() {
        String first = http.get("/subjects");
        String again = http.get("/subjects");
        String another = http.get("/subjects?offset=1");

        assertThat(again).isEqualTo(first);
        assertThat(another).isEqualTo("200 [\":.c:b\"]");
        assertThat(registry.asked).hasSize(2);
    }

    @Test
    void lookUp_foundByContent_hasNoTimestamp() {
        String answer = http.post("/subjects/a?normalize=true&deleted=true", "{\"schema\":\"\\\"int\\\"\",\"id\":9}");

        Schema schema = Schema.of("\"int\"");
        assertThat(registry.asked).containsExactly(new LookUpSchema(Subject.parse("a"), schema, true, true));
        assertThat(answer)
                .isEqualTo("200 {\"subject\":\"a\",\"version\":1,\"id\":1,\"guid\":\"" + schema.guid()
                        + "\",\"schemaType\":\"AVRO\",\"schema\":\"\\\"int\\\"\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a    | {}    | 404 {"error_code":40403,"message":"Schema not found"}
                    none | {}    | 404 {"error_code":40401,"message":"Subject 'none' not found."}
                    a    | null  | 422 {"error_code":422,"message":"lookUpSchemaUnderSubject.arg5 must not be null (was null)"}
                    """)
    void lookUp_refused_saysWhy(String subject, String body, String expected) {
        assertThat(http.post("/subjects/" + subject, body)).isEqualTo(expected);
    }
}
