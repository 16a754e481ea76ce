// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPlacesTest {

    private static final String OLD = """
            {"properties": {
               "name": {"type": "string", "maxLength": 9},
               "to": {"properties": {"a/b": {"type": "integer"}}, "additionalProperties": false}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9}            | 5}             | /properties/name/maxLength | name | 9 | 5 | 2",
                "integer       | string         | /properties/to/properties/a~1b | to.a/b | integer | string | 3",
                "\"a/b\": {\"type\": \"integer\"} | | /properties/to/properties | to.a/b | integer | | 3",
                "\"maxLength\": 9 | \"minLength\": 2, \"maxLength\": 9 | /properties/name/minLength | name | | 2 | 2",
            })
    void incompatibilities_changed_areToldWithTheirPlaces(
            String part, String other, String pointer, String field, String old, String changed, int line) {
        String text = OLD.replace(part, other == null ? "" : other);

        List<Incompatibility> found = parse(text).incompatibilities(parse(OLD), Direction.BACKWARD);

        assertThat(found).singleElement().satisfies(incompatibility -> {
            assertThat(incompatibility.place().pointer()).isEqualTo(pointer);
            assertThat(incompatibility.place().line()).isEqualTo(line);
            assertThat(incompatibility.place().column()).isPositive();
            assertThat(incompatibility.field()).isEqualTo(field);
            assertThat(incompatibility.old()).isEqualTo(old);
            assertThat(incompatibility.changed()).isEqualTo(changed);
            assertThat(incompatibility.fix()).endsWith(".").contains("#/");
        });
    }

    @Test
    void incompatibilities_forward_areToldWithThePlaceInTheNewText() {
        ParsedSchema changed = parse("{\"type\":\n\"integer\"}");

        List<Incompatibility> found = parse("{\"type\":\"string\"}").incompatibilities(changed, Direction.FORWARD);

        assertThat(found).singleElement().satisfies(incompatibility -> {
            assertThat(incompatibility.old()).isEqualTo("string");
            assertThat(incompatibility.changed()).isEqualTo("integer");
            assertThat(incompatibility.fix())
                    .isEqualTo("Keep string at #/: readers with the old schema do not take integer.");
            assertThat(incompatibility.place()).isEqualTo(new Place("", 1, 1));
        });
    }

    @Test
    void placeOf_topLevelProperty_isItsValue() {
        ParsedSchema schema = parse("{\n \"properties\": {\"a\": {}, \"a/b\": {}}}");

        assertThat(schema.topLevelFields()).containsExactly("a", "a/b");
        assertThat(schema.placeOf("a/b")).isEqualTo(new Place("/properties/a~1b", 2, 33));
    }

    @Test
    void requireUsable_nameOfTwoDollars_isRefusedWhereNamesCount() {
        ParsedSchema schema = parse("{\"properties\":{\"$$a\":{}}}");

        schema.requireUsable(false);

        assertThatThrownBy(() -> schema.requireUsable(true))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("#/properties/$$a: names must not begin with $$");
    }

    private static ParsedSchema parse(String text) {
        return new JsonSchemaFormat().parse(text, List.of(), Strictness.EXISTING);
    }
}
