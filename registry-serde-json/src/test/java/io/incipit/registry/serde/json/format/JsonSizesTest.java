// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of schemas whose parts are long as well as many. */
class JsonSizesTest {

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @Test
    void incompatibilities_underALongName_areBoundedInAll() {
        String text = "{\"properties\":{\"" + "n".repeat(45_000) + "\":{\"properties\":{%s}}}}";
        ParsedSchema old = parse(text.formatted(properties("string")));
        ParsedSchema changed = parse(text.formatted(properties("integer")));

        List<Incompatibility> found = changed.incompatibilities(old, Direction.BACKWARD);

        assertThat(found).isNotEmpty().hasSizeLessThan(20);
    }

    @Test
    void incompatibilities_ofALongValue_quoteItsBeginning() {
        ParsedSchema old = parse("{\"type\":\"string\",\"pattern\":\"" + "a".repeat(5_000) + "\"}");
        ParsedSchema changed = parse("{\"type\":\"string\",\"pattern\":\"b\"}");

        assertThat(changed.incompatibilities(old, Direction.BACKWARD))
                .singleElement()
                .satisfies(found -> assertThat(found.fix()).hasSizeLessThan(3_000));
    }

    @Test
    void incompatibilities_ofALongValue_nameAThousandCharactersOfIt() {
        ParsedSchema old = parse("{\"type\":\"string\",\"pattern\":\"" + "a".repeat(5_000) + "\"}");
        ParsedSchema changed = parse("{\"type\":\"string\",\"pattern\":\"" + "b".repeat(1_000) + "\"}");

        assertThat(changed.incompatibilities(old, Direction.BACKWARD))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.old()).isEqualTo("a".repeat(1_000) + "...");
                    assertThat(found.changed()).isEqualTo("b".repeat(1_000));
                });
    }

    @Test
    void requireUsable_addressTooLong_isRefused() {
        ParsedSchema schema = parse("{\"$id\":\"http://ex.invalid/" + "a".repeat(2_000) + "\"}");

        assertThatThrownBy(() -> schema.requireUsable(true))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("at most 2000 characters");
    }

    @Test
    void requireUsable_thousandsOfLongAddresses_isRefused() {
        String parts = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"p%d\":{\"$id\":\"a%d\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        ParsedSchema schema =
                parse("{\"$id\":\"http://ex.invalid/%s/\",\"definitions\":{%s}}".formatted("a".repeat(1_900), parts));

        assertThatThrownBy(() -> schema.requireUsable(true))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("too entangled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1               | 1               | true",
                "1               | 1.0             | false",
                "1.0             | 1.00            | true",
                "[1.0]           | [1.00]          | true",
                "[100.0]         | [1e2]           | true",
                "[1]             | [1.0]           | false",
                "[100]           | [1e2]           | false",
                "{'a':[1.50],'b':1} | {'b':1,'a':[1.5]} | true",
                "{'a':[1.50],'b':1} | {'b':1,'a':[1.51]} | false",
                "['1.0']         | ['1.00']        | false",
                "'[1]'           | [1]             | false",
                "NaN             | 'NaN'           | true",
            })
    void comparable_ofTwoValues_isEqualAsTheyAre(String one, String other, boolean isEqual) {
        JsonNode value = JsonText.read(one.replace('\'', '"'));
        JsonNode another = JsonText.read(other.replace('\'', '"'));

        assertThat(JsonText.comparable(value).equals(JsonText.comparable(another)))
                .isEqualTo(isEqual);
    }

    @Test
    void comparable_textsAndNumbers_canBePutInOrder() {
        assertThat(JsonText.comparable(JsonText.read("\"a\""))).isInstanceOf(Comparable.class);
        assertThat(JsonText.comparable(JsonText.read("12345678901"))).isInstanceOf(Comparable.class);
    }

    private static String properties(String type) {
        return IntStream.range(0, 500)
                .mapToObj(i -> "\"p%d\":{\"type\":\"%s\"}".formatted(i, type))
                .collect(Collectors.joining(","));
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
