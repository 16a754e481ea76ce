// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rules, verdict by verdict, each with two schemas that differ so. */
class JsonRuleTest {

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    static Stream<JsonNode> rules() {
        return Recorded.rows("rules.json");
    }

    @Test
    void rules_all_haveAnExample() {
        Set<String> shown = rules().map(row -> Recorded.text(row, "rule")).collect(Collectors.toSet());

        assertThat(Arrays.stream(JsonRule.values()).map(JsonRule::name)).allMatch(shown::contains);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void differences_ofExample_areThatRule(JsonNode row) {
        Set<String> found = new HashSet<>();
        String rule = Recorded.text(row, "rule");

        collect(difference(row, rule), found);

        assertThat(found).contains(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void incompatibilities_ofExample_areToldAsThePolicyHasIt(JsonNode row) {
        ParsedSchema old = parse(row.get("old"));
        ParsedSchema changed = parse(row.get("new"));
        String verdict = Recorded.text(row, "verdict");

        assertThat(told(changed.incompatibilities(old, Direction.BACKWARD, CompatibilityPolicy.STRICT), row))
                .isEqualTo(!verdict.equals("compatible"));
        assertThat(told(changed.incompatibilities(old, Direction.BACKWARD, CompatibilityPolicy.LENIENT), row))
                .isEqualTo(verdict.equals("incompatible"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void incompatibilities_sidesExchanged_areTheSameInOtherWords(JsonNode row) {
        ParsedSchema old = parse(row.get("old"));
        ParsedSchema changed = parse(row.get("new"));

        List<String> backward = messages(changed.incompatibilities(old, Direction.BACKWARD));
        List<String> forward = messages(changed.incompatibilities(old, Direction.FORWARD));

        assertThat(forward)
                .containsExactlyElementsOf(
                        backward.stream().map(JsonRuleTest::withWordsExchanged).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void incompatibilities_ofOneSchema_areNone(JsonNode row) {
        for (String side : List.of("old", "new")) {
            ParsedSchema schema = parse(row.get(side));

            assertThat(schema.incompatibilities(schema, Direction.BACKWARD)).isEmpty();
        }
    }

    private static String withWordsExchanged(String message) {
        return message.replaceAll("\\bnew\\b", "?")
                .replaceAll("\\bold\\b", "new")
                .replace("?", "old");
    }

    private static boolean told(List<Incompatibility> found, JsonNode row) {
        return found.stream().anyMatch(incompatibility -> incompatibility.rule().equals(Recorded.text(row, "rule")));
    }

    private static List<String> messages(List<Incompatibility> found) {
        return found.stream().map(Incompatibility::message).toList();
    }

    private static void collect(Outcome outcome, Set<String> found) {
        for (Difference difference : outcome.differences()) {
            if (difference.rule() != null) {
                found.add(difference.rule().name());
            }
            if (difference.below() != null) {
                collect(difference.below(), found);
            }
        }
    }

    /** What is found where only that rule is not let pass, and what the strict policy does not. */
    private static Outcome difference(JsonNode row, String rule) {
        Budget budget = Budget.standard();
        Shapes was = Shapes.load(budget, SchemaDocuments.of(budget, row.get("old"), List.of()));
        Shapes is = Shapes.load(budget, SchemaDocuments.of(budget, row.get("new"), List.of()));
        return Comparison.of(new Comparison.Sides(
                was,
                is,
                found -> found.passes(CompatibilityPolicy.STRICT)
                        && !found.name().equals(rule),
                budget));
    }

    private ParsedSchema parse(JsonNode schema) {
        return format.parse(schema.toString(), List.of(), Strictness.NEW);
    }
}
