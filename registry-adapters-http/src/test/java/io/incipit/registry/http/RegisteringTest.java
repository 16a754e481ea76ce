// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer holds the schema's text as it was copied: byte for byte what a writer of JSON makes of the text. */
class RegisteringTest {

    static final JsonMapper JSON = new JsonMapper();
    static final String PATH = "/subjects/s/versions";

    final FakeRegistry registry = new FakeRegistry();
    final Requests http = Requests.ofVersions(registry);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"type\":\"string\",\"doc\":\"a \\\"quoted\\\" \\\\ word\"}",
                "\b\t\n\f\r",
                "\u0000\u0001\u000b\u000e\u001a\u001f\u007f\u0080\u009f",
                "a/b \\/ </script> & ' `",
                "\u00e9\u00ff\u0100\u07ff\u0800\u3000\ud7ff\ue000\ufeff\ufffd\uffff",
                "\u2028\u2029",
                "\ud83d\ude00 \ud800\udc00 \udbff\udfff"
            })
    void register_awkwardText_isAnsweredAsJacksonWritesIt(String text) throws JsonProcessingException {
        assertAnswers(new Schema(SchemaType.DEFAULT, text, List.of(), null, null), Map.of(), Map.of());
    }

    @Test
    void register_longText_isAnsweredAsJacksonWritesIt() throws JsonProcessingException {
        assertAnswers(Schema.of("0123456789 \u00e9 \ud83d\ude00 \"\\\n".repeat(200)), Map.of(), Map.of());
    }

    @Test
    void register_withAllMembers_isAnsweredInTheirOrder() throws JsonProcessingException {
        Schema schema = new Schema(
                new SchemaType("JSON"),
                "\"\u2028\"",
                List.of(new SchemaReference("n", "r", 2)),
                Metadata.of(Map.of(), Map.of("p", "\ud83d\ude00\"/"), Set.of()),
                new RuleSet(List.of(), List.of(), List.of(), null));

        assertAnswers(
                schema,
                members("references", List.of(members("name", "n", "subject", "r", "version", 2))),
                members("metadata", Map.of("properties", Map.of("p", "\ud83d\ude00\"/")), "ruleSet", Map.of()));
    }

    @Test
    void register_formatAskedFor_isAnsweredInIt() {
        String body = "{\"schema\":\"\\\"\u00e9\\\"\"}";

        String first = http.post(PATH + "?format=x", body);
        String again = http.post(PATH + "?format=x", body);

        assertThat(List.of(first, again))
                .allMatch(answer -> answer.contains("\"schema\":\"\\\"\u00e9\\\" as x by worker\""));
    }

    /** The first time it is registered, then it is answered at once. */
    private void assertAnswers(Schema schema, Map<String, Object> references, Map<String, Object> others)
            throws JsonProcessingException {
        Map<String, Object> answer = members(
                "id",
                1,
                "version",
                1,
                "guid",
                schema.guid().toString(),
                "schemaType",
                schema.type().name());
        answer.putAll(references);
        answer.putAll(others);
        Map<String, Object> body = new LinkedHashMap<>(answer);
        body.keySet().removeAll(Set.of("id", "version", "guid"));
        body.put("schema", schema.text());
        if (!schema.text().isEmpty()) {
            answer.put("schema", schema.text());
        }

        String first = http.post(PATH, JSON.writeValueAsString(body));
        String again = http.post(PATH, JSON.writeValueAsString(body));

        assertThat(first).isEqualTo("200 " + written(answer));
        answer.putAll(members("ts", FakeRegistry.TIMESTAMP, "deleted", false));
        assertThat(again).isEqualTo("200 " + written(answer));
        assertThat(registry.asked).hasSize(1);
    }

    private static String written(Map<String, Object> members) throws JsonProcessingException {
        return new String(JSON.writeValueAsBytes(members), UTF_8);
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
