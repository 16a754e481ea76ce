// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @Test
    void everything_tenThousandProperties_works() {
        String properties = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        "\"p%d\":{\"type\":[\"string\",\"null\"],\"description\":\"%s\"}".formatted(i, "x".repeat(150)))
                .collect(Collectors.joining(","));

        assertEverythingWorks(parse("{\"type\":\"object\",\"properties\":{" + properties + "}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'items':%s}",
                "{'not':%s}",
                "{'anyOf':[%s,{'type':'null'}]}",
                "{'properties':{'a':%s}}",
                "{'if':%s}",
                "{'allOf':[%s]}"
            })
    void everything_nestedDeeply_works(String level) {
        String text = "true";
        for (int i = 0; i < 320; i++) {
            text = level.replace('\'', '"').formatted(text);
        }

        assertEverythingWorks(parse(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 100_000, 1_000_000})
    void parse_nestedTooDeeply_isRefused(int depth) {
        assertThatThrownBy(() -> parse("[".repeat(depth))).isInstanceOf(RegistryException.Rejected.class);
        assertThatThrownBy(() -> parse("{\"items\":".repeat(depth) + "true" + "}".repeat(depth)))
                .isInstanceOf(RegistryException.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$ref':'#'}",
                "{'definitions':{'a':{'$ref':'#/definitions/b'},'b':{'$ref':'#/definitions/a'}},'$ref':'#/definitions/a'}",
                "{'properties':{'a':{'$ref':'#'}}}",
                "{'anyOf':[{'$ref':'#'},{'$ref':'#'}]}",
                "{'allOf':[{'$ref':'#'},{'type':'object'}]}",
                "{'not':{'$ref':'#'}}",
                "{'items':{'$ref':'#'},'properties':{'a':{'$ref':'#/items'}}}"
            })
    void everything_leadsToItself_works(String text) {
        assertEverythingWorks(parse(text.replace('\'', '"')));
    }

    @Test
    void incompatibilities_longChainOfReferences_areCompared() {
        ParsedSchema old = parse(chain(600, "string"));
        ParsedSchema changed = parse(chain(600, "integer"));

        assertThat(changed.incompatibilities(old, Direction.BACKWARD)).hasSize(1);
    }

    @Test
    void incompatibilities_typeUsedInManyPlaces_areAtMostAThousand() {
        ParsedSchema old = parse(doubling(30, "string"));
        ParsedSchema changed = parse(doubling(30, "integer"));

        assertThat(changed.incompatibilities(old, Direction.BACKWARD)).hasSize(1000);
        assertThat(old.incompatibilities(old, Direction.BACKWARD)).isEmpty();
    }

    @Test
    void incompatibilities_thousandsOfOtherAlternatives_areRefused() {
        ParsedSchema old = parse(alternatives(2_000, "string"));
        ParsedSchema changed = parse(alternatives(2_000, "integer"));

        assertThatThrownBy(() -> changed.incompatibilities(old, Direction.BACKWARD))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("too entangled");
        assertThat(old.incompatibilities(old, Direction.BACKWARD)).isEmpty();
    }

    @Test
    void incompatibilities_patternThatNeverEnds_areRefused() {
        String name = "x".repeat(60);
        ParsedSchema old = parse("{\"properties\":{\"%s\":{}},\"additionalProperties\":false}".formatted(name));
        ParsedSchema changed = parse(
                "{\"properties\":{},\"patternProperties\":{\".*.*.*.*.*.*.*.*y\":{}},\"additionalProperties\":false}");

        assertThatThrownBy(() -> changed.incompatibilities(old, Direction.BACKWARD))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("too entangled");
    }

    @Test
    void incompatibilities_patternThatRepeatsNothing_areRefused() {
        ParsedSchema old = parse("{\"properties\":{\"a\":{}},\"additionalProperties\":false}");
        ParsedSchema changed = parse(
                "{\"patternProperties\":{\"(?:(?:^){2147483647}){2147483647}\":{}},\"additionalProperties\":false}");

        assertThatThrownBy(() -> changed.incompatibilities(old, Direction.BACKWARD))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("repeats too often");
    }

    @Test
    void incompatibilities_numbersOfHugeExponents_areCompared() {
        ParsedSchema old = parse("{\"type\":\"number\",\"multipleOf\":1E-99999999}");
        ParsedSchema changed = parse("{\"type\":\"number\",\"multipleOf\":3E+99999999}");

        assertThat(changed.incompatibilities(old, Direction.BACKWARD)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void requireUsable_limitThatIsNoNumber_isRefused(String limit) {
        ParsedSchema schema = parse("{\"maximum\":" + limit + "}");

        assertThat(schema.canonicalText()).isEqualTo("{\"maximum\":\"" + limit + "\"}");
        assertThatThrownBy(() -> schema.requireUsable(false))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage("#/maximum: expected a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999999", "[1e-9999999999]"})
    void parse_exponentOutOfRange_isRefused(String number) {
        assertThatThrownBy(() -> parse("{\"maximum\":" + number + "}"))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("exponent");
    }

    @Test
    void incompatibilities_valueThatIsNoNumber_isTheStringThatIsKept() {
        ParsedSchema written = parse("{\"enum\":[NaN]}");
        ParsedSchema kept = parse(written.canonicalText());

        assertThat(written.incompatibilities(kept, Direction.BACKWARD)).isEmpty();
        assertThat(kept.incompatibilities(written, Direction.BACKWARD)).isEmpty();
    }

    @Test
    void step_timeIsOver_isRefused() {
        AtomicLong clock = new AtomicLong();
        Budget budget = new Budget(Long.MAX_VALUE, Duration.ofSeconds(1), clock::get);

        budget.step();
        clock.set(Duration.ofSeconds(2).toNanos());

        assertThatThrownBy(() -> IntStream.range(0, 2000).forEach(i -> budget.step()))
                .isInstanceOf(RegistryException.Rejected.class);
    }

    private static void assertEverythingWorks(ParsedSchema schema) {
        schema.requireUsable(true);
        assertThat(schema.incompatibilities(schema, Direction.BACKWARD)).isEmpty();
        assertThat(schema.normalizedText()).isNotEmpty();
        assertThat(schema.inlineTags().all()).isEmpty();
        assertThat(schema.isEquivalentTo(schema)).isTrue();
    }

    private static String chain(int length, String type) {
        String definitions = IntStream.range(0, length)
                .mapToObj(
                        i -> "\"d%d\":{\"properties\":{\"next\":{\"$ref\":\"#/definitions/d%d\"}}}".formatted(i, i + 1))
                .collect(Collectors.joining(","));
        return "{\"$ref\":\"#/definitions/d0\",\"definitions\":{%s,\"d%d\":{\"type\":\"%s\"}}}"
                .formatted(definitions, length, type);
    }

    private static String doubling(int levels, String type) {
        String definitions = IntStream.range(0, levels)
                .mapToObj(i ->
                        "\"d%d\":{\"properties\":{\"l\":{\"$ref\":\"#/definitions/d%d\"},\"r\":{\"$ref\":\"#/definitions/d%d\"}}}"
                                .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(","));
        return "{\"$ref\":\"#/definitions/d0\",\"definitions\":{%s,\"d%d\":{\"type\":\"%s\"}}}"
                .formatted(definitions, levels, type);
    }

    private static String alternatives(int count, String type) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"%s\",\"enum\":[%d]}}}"
                        .formatted(type, i))
                .collect(Collectors.joining(",", "{\"oneOf\":[", "]}"));
    }

    private ParsedSchema parse(String text) {
        return format.parse(text, List.of(), Strictness.NEW);
    }
}
