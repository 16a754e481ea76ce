// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaRoutesTest {

    static final Schema INT = Schema.of("\"int\"");
    static final String GUID = INT.guid().toString();

    final FakeRegistry registry = new FakeRegistry();
    final Requests http =
            new Requests(new SchemaRoutes(registry, registry, SearchConfig.DEFAULT, new Kept(ApiConfig.DEFAULT)));

    @BeforeEach
    void store() {
        registry.put("s", 1, 1, INT);
        registry.softDelete(registry.put("t", 4, 1, INT));
    }

    @Test
    void getById_known_namesAUserOfIt() {
        String answer = http.get("/schemas/ids/1");

        assertThat(answer)
                .isEqualTo(
                        "200 {\"subject\":\"s\",\"version\":1,\"guid\":\"" + GUID
                                + "\",\"schemaType\":\"AVRO\",\"schema\":\"\\\"int\\\"\",\"ts\":1767225600000,\"deleted\":false}");
    }

    @Test
    void getById_fetchMaxId_addsIt() {
        assertThat(http.get("/schemas/ids/1?fetchMaxId=true")).contains(",\"maxId\":2,\"ts\":");
    }

    @Test
    void getById_qualifiedReferences_keepTheGuid() {
        Schema schema = new Schema(SchemaType.DEFAULT, "r", List.of(new SchemaReference("n", "other", 1)), null, null);
        registry.put(":.c:q", 1, 5, schema);
        registry.put("q", 1, 6, schema);

        String inContext = http.get("/schemas/ids/5?referenceFormat=qualified");

        assertThat(inContext).contains("\"guid\":\"" + schema.guid(), "\"subject\":\":.c:other\"");
        assertThat(http.get("/schemas/ids/5")).contains("\"subject\":\"other\"");
        assertThat(http.get("/schemas/ids/5?referenceFormat=Qualified")).contains("\"subject\":\"other\"");
        assertThat(http.get("/schemas/ids/6?referenceFormat=qualified")).contains("\"subject\":\"other\"");
    }

    @ParameterizedTest
    @CsvSource({"'',-", "?subject=,-", "?subject=a%2Bb,a+b", "?subject=:.c:,:.c:"})
    void getById_subject_isPassedOn(String query, String asked) {
        http.get("/schemas/ids/1" + query);

        assertThat(registry.asked).containsExactly("byId 1 " + asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /schemas/types                             | 200 ["AVRO"]
                    /schemas/ids/1/schema                      | 200 "int"
                    /schemas/ids/7/schema                      | 404 {"error_code":40403,"message":"Schema 7 not found"}
                    /schemas/ids/7                             | 404 {"error_code":40403,"message":"Schema 7 not found"}
                    /schemas/ids/-1                            | 404 {"error_code":40403,"message":"Schema -1 not found"}
                    /schemas/ids/abc                           | 404 {"error_code":404,"message":"HTTP 404 Not Found"}
                    /schemas/ids/99999999999/schema            | 404 {"error_code":404,"message":"HTTP 404 Not Found"}
                    /schemas/ids/x/subjects                    | 404 {"error_code":404,"message":"HTTP 404 Not Found"}
                    /schemas/ids/1/subjects                    | 200 ["s"]
                    /schemas/ids/1/subjects?deleted=true       | 200 ["s","t"]
                    /schemas/ids/1/versions?deleted=true&offset=1 | 200 [{"subject":"t","version":4}]
                    /schemas/ids/7/versions                    | 404 {"error_code":40403,"message":"Schema not found"}
                    /schemas/guids/xyz                         | 404 {"error_code":40403,"message":"Schema xyz not found"}
                    /schemas/guids/xyz/ids                     | 200 []
                    """)
    void get_resource_answers(String target, String expected) {
        assertThat(http.get(target)).isEqualTo(expected);
    }

    @Test
    void getByGuid_anySpelling_namesNoSubject() {
        String spelled = GUID.replace("-", "").toUpperCase(java.util.Locale.ROOT);

        String answer = http.get("/schemas/guids/" + spelled);

        assertThat(answer).startsWith("200 {\"guid\":\"" + GUID + "\",\"schemaType\":\"AVRO\"");
        assertThat(http.get("/schemas/guids/" + GUID + "/ids")).isEqualTo("200 [{\"context\":\".\",\"id\":1}]");
    }

    @Test
    void byId_findTags_tellsThem() {
        String answer = http.get("/schemas/ids/1?findTags=*&fetchMaxId=true");

        assertThat(answer)
                .contains(
                        "\"schemaTags\":[{\"schemaEntity\":{\"entityPath\":\"\\\"int\\\"\",\"entityType\":\"sr_field\"},"
                                + "\"tags\":[\"*\"]}],\"maxId\":2,");
    }
}
