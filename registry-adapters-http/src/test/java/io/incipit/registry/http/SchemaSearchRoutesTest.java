// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.AssociationSearch;
import io.incipit.registry.domain.api.AssociationSearch.Wanted;
import io.incipit.registry.domain.api.ListedSchema;
import io.incipit.registry.domain.api.SchemaQuery;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.http.SearchConfig.Bounds;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaSearchRoutesTest {

    static final Schema INT = Schema.of("\"int\"");
    static final SearchConfig LIMITS = new SearchConfig(new Bounds(2, 3), Bounds.NONE, Bounds.NONE, Bounds.NONE);

    final FakeRegistry registry = new FakeRegistry();
    final FakeReads reads = new FakeReads();
    final Requests http = new Requests(new SchemaSearchRoutes(reads, registry, LIMITS));

    @BeforeEach
    void store() {
        for (int version = 1; version <= 4; version++) {
            list(registry.put("s", version, version, INT));
        }
    }

    @Test
    void list_nothingAsked_isTheDefaultContext() {
        http.get("/schemas");

        assertThat(reads.asked).containsExactly(new SchemaQuery("", false, false, false, "", AssociationSearch.OFF));
    }

    @Test
    void list_everythingAsked_isPassedOn() {
        http.get("/schemas?subjectPrefix=:*:a&deleted=true&latestOnly=true&aliases=true&ruleType=CEL"
                + "&resourceType=topic&associationType=key&associationType=value&lifecycle=WEAK&lifecycle=NONE");

        AssociationSearch filter =
                new AssociationSearch("topic", Set.of("key", "value"), Set.of(Wanted.WEAK, Wanted.NONE));
        assertThat(reads.asked).containsExactly(new SchemaQuery(":*:a", true, true, true, "CEL", filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lifecycle=BOGUS", "lifecycle=strong", "limit=x", "offset=99999999999"})
    void list_valueThatIsNone_is404(String query) {
        assertThat(http.get("/schemas?" + query))
                .isEqualTo("404 {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
    }

    @ParameterizedTest
    @CsvSource({"'',2", "limit=3,3", "limit=4,2", "limit=0,2", "limit=-1,2", "limit=1&offset=3,1", "offset=4,0"})
    void list_limit_isTheDefaultUnlessAllowed(String query, int count) {
        String answer = http.get("/schemas?" + query);

        assertThat(answer.split("\"subject\"", -1)).hasSize(count + 1);
    }

    @Test
    void list_aliases_comeLast() {
        reads.listed.clear();
        RegisteredSchema schema = registry.put("t", 1, 7, INT);
        reads.listed.add(new ListedSchema(schema, List.of(Subject.parse("a"), Subject.parse(":.c:b")), List.of()));

        String answer = http.get("/schemas");

        assertThat(answer)
                .isEqualTo("200 [{\"subject\":\"t\",\"version\":1,\"id\":7,\"guid\":\"" + INT.guid()
                        + "\",\"schemaType\":\"AVRO\",\"schema\":\"\\\"int\\\"\",\"ts\":1767225600000,\"deleted\":false,"
                        + "\"aliases\":[\"a\",\":.c:b\"]}]");
    }

    @ParameterizedTest
    @CsvSource({
        "'',{} false",
        "key=a&value=1,{a=1} false",
        "key=a&value=1&key=b&value=2&deleted=true,'{a=1, b=2} true'",
        "key=a&key=b&value=1,{a=1} false",
        "value=1,{} false",
        "key=&value=,{=} false"
    })
    void byMetadata_keysAndValues_areReadInPairs(String query, String asked) {
        String answer = http.get("/subjects/s/metadata?" + query);

        assertThat(reads.asked).containsExactly("s " + asked);
        assertThat(answer).startsWith("200 {\"subject\":\"s\",\"version\":4,").endsWith(",\"deleted\":false}");
    }

    @Test
    void byMetadata_format_rendersTheText() {
        assertThat(http.get("/subjects/s/metadata?format=resolved")).contains("\"int\\\" as resolved by");
    }

    private void list(RegisteredSchema schema) {
        reads.listed.add(new ListedSchema(schema, List.of(), List.of()));
    }
}
