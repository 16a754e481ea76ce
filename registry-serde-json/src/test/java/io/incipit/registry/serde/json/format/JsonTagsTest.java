// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTagsTest {

    private static final String CAR =
            "{\"type\":\"object\",\"title\":\"Car\",\"properties\":{\"vin\":{\"type\":\"string\"},\"owner\":{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"string\"}}}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "object              | RECORD | {n:{type:string}}}},confluent:tags:[T]}",
                "object.vin          | FIELD  | vin:{type:string,confluent:tags:[T]}",
                "object.owner        | FIELD  | {n:{type:string}},confluent:tags:[T]}",
                "object.owner.object | RECORD | {n:{type:string}},confluent:tags:[T]}",
                "object.owner.object.n | FIELD | n:{type:string,confluent:tags:[T]}",
            })
    void textWith_tagAtPath_hasItThere(String path, Kind kind, String part) {
        SchemaTags tag = new SchemaTags(new SchemaEntity(path, kind), List.of("T"));

        String text = tags(CAR).textWith(TagChange.adding(List.of(tag, tag)));

        assertThat(text.replace("\"", "")).contains(part);
        assertThat(tags(text).all()).contains(tag);
        assertThat(tags(text).textWith(new TagChange(List.of(), List.of(tag)))).isEqualTo(CAR);
    }

    @ParameterizedTest
    @CsvSource({"Car, RECORD", "object.nope, FIELD", "object.vin, RECORD", "'', RECORD"})
    void textWith_unknownPath_isRefused(String path, Kind kind) {
        TagChange change = TagChange.adding(List.of(new SchemaTags(new SchemaEntity(path, kind), List.of("T"))));

        assertThatThrownBy(() -> tags(CAR).textWith(change))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("java.lang.IllegalArgumentException: No matching path '" + path + "' found in the schema");
        assertThat(tags(CAR).fitting(change.added())).isEmpty();
    }

    @Test
    void all_insideListsAndAlternatives_areFound() {
        String text = """
                {"items": {"type": "object", "confluent:tags": ["A"]},
                 "oneOf": [{"properties": {"x": {"confluent:tags": ["B"]}}}]}""";

        assertThat(tags(text).all().stream().map(tag -> tag.entity().path()))
                .containsExactly("array.object", "oneof.0.object.x");
    }

    @Test
    void all_thousandsOfPropertiesWithinALongName_areRefused() {
        String inner = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"p%d\":{}".formatted(i))
                .collect(Collectors.joining(","));
        InlineTags tags = tags("{\"properties\":{\"%s\":{\"properties\":{%s}}}}".formatted("a".repeat(20_000), inner));

        assertThatThrownBy(tags::all)
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("too long names");
    }

    private static InlineTags tags(String text) {
        return new JsonSchemaFormat()
                .parse(text, List.of(), Strictness.EXISTING)
                .inlineTags();
    }
}
