// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.RuleChange;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.api.WritePort;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRoutesTest {

    final FakeRegistry registry = new FakeRegistry();
    final Requests http = new Requests(new TagRoutes(new WritePort<>(registry, registry, registry)));

    @BeforeEach
    void aVersion() {
        registry.put("s", 1, 1, Schema.of("t"));
    }

    @Test
    void tag_nothingSaid_changesNothing() {
        String answer = http.post("/subjects/s/versions/latest/tags", "{}");

        assertThat(answer).startsWith("200 {\"id\":2,\"version\":2,").endsWith("\"schema\":\"t\"}");
        assertThat(registry.asked)
                .containsExactly(command(VersionSelector.LATEST, OptionalInt.empty(), TagChange.NONE));
    }

    @Test
    void tag_allMembers_arePassedOn() {
        String body = "{\"newVersion\":2,\"tagsToAdd\":[{\"schemaEntity\":{\"entityPath\":\"R.f\","
                + "\"entityType\":\"sr_field\"},\"tags\":[\"a\"]}],\"tagsToRemove\":[{\"schemaEntity\":"
                + "{\"entityPath\":\"R\",\"entityType\":\"sr_record\"},\"tags\":[\"b\"]}],"
                + "\"metadata\":{\"properties\":{\"k\":\"v\"}},\"ruleSet\":{},"
                + "\"rulesToMerge\":{\"domainRules\":[{\"name\":\"r\",\"type\":\"CEL\"}]},\"rulesToRemove\":[\"o\"]}";

        http.post("/subjects/s/versions/1/tags", body);

        Rule rule = new Rule(
                "r",
                null,
                Rule.Kind.TRANSFORM,
                Rule.Moment.WRITEREAD,
                "CEL",
                Set.of(),
                Map.of(),
                null,
                null,
                null,
                false);
        RuleSet merged = new RuleSet(List.of(), List.of(rule), List.of(), null);
        assertThat(registry.asked)
                .containsExactly(new TagSchema(
                        new CommandId("command-1"),
                        Subject.parse("s"),
                        VersionSelector.parse("1"),
                        OptionalInt.of(2),
                        new TagChange(
                                List.of(tags("R.f", SchemaEntity.Kind.FIELD, "a")),
                                List.of(tags("R", SchemaEntity.Kind.RECORD, "b"))),
                        Optional.of(Metadata.of(Map.of(), Map.of("k", "v"), List.of())),
                        new RuleChange(RuleSet.EMPTY, merged, List.of("o"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1   | ''                                | 422 {"error_code":422,"message":"modifyTags.arg4 must not be null (was null)"}
                    1   | null                              | 422 {"error_code":422,"message":"modifyTags.arg4 must not be null (was null)"}
                    9   | {}                                | 404 {"error_code":40402,"message":"Version 9 not found."}
                    1   | {"tagsToAdd":[{"tags":["a"]}]}    | 422 {"error_code":42201,"message":"Invalid tags: each entry needs a schemaEntity"}
                    1   | {"tagsToRemove":[{}]}             | 422 {"error_code":42201,"message":"Invalid tags: each entry needs a schemaEntity"}
                    """)
    void tag_refused_saysWhy(String version, String body, String expected) {
        assertThat(http.post("/subjects/s/versions/" + version + "/tags", body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []
                    "text"
                    12
                    {"tagsToAdd":[null]}
                    {"tagsToAdd":[{"schemaEntity":{"entityPath":"a","entityType":"sr_table"}}]}
                    {"tagsToAdd":[{"schemaEntity":{"entityPath":"a","entityType":"sr_field"},"tags":[null]}]}
                    {"rulesToRemove":[null]}
                    """)
    void tag_wrongShape_is400(String body) {
        assertThat(http.post("/subjects/s/versions/1/tags", body)).startsWith("400 {\"error_code\":400,");
    }

    private static TagSchema command(VersionSelector version, OptionalInt newVersion, TagChange tags) {
        return new TagSchema(
                new CommandId("command-1"),
                Subject.parse("s"),
                version,
                newVersion,
                tags,
                Optional.empty(),
                RuleChange.NONE);
    }

    private static SchemaTags tags(String path, SchemaEntity.Kind kind, String... tags) {
        return new SchemaTags(new SchemaEntity(path, kind), List.of(tags));
    }
}
