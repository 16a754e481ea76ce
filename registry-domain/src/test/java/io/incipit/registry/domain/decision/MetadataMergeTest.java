// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.RuleSet.EnableAt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetadataMergeTest {

    @Test
    void of_metadata_upperWinsByNameAndSensitiveIsAUnion() {
        Metadata below =
                Metadata.of(Map.of("t", List.of("1"), "u", List.of("2")), Map.of("a", "1", "b", "1"), List.of("a"));
        Metadata above = Metadata.of(Map.of("u", List.of("3")), Map.of("b", "2", "c", "2"), List.of("c"));

        Metadata merged = MetadataMerge.of(below, above);

        assertThat(merged)
                .isEqualTo(Metadata.of(
                        Map.of("t", List.of("1"), "u", List.of("3")),
                        Map.of("a", "1", "b", "2", "c", "2"),
                        List.of("a", "c")));
    }

    @Test
    void of_oneMissing_isTheOther() {
        assertThat(MetadataMerge.of(Metadata.EMPTY, null)).isEqualTo(Metadata.EMPTY);
        assertThat(MetadataMerge.of(null, Metadata.EMPTY)).isEqualTo(Metadata.EMPTY);
        assertThat(MetadataMerge.of((Metadata) null, null)).isNull();
        assertThat(MetadataMerge.of((RuleSet) null, null)).isNull();
    }

    @Test
    void of_ruleSets_replacesSameNamesAndAppends() {
        RuleSet below = rules(EnableAt.ALL, rule("a", "1"), rule("b", "1"), rule("c", "1"));
        RuleSet above = rules(null, rule("b", "2"), rule("d", "2"));

        RuleSet merged = MetadataMerge.of(below, above);

        assertThat(merged)
                .isEqualTo(rules(EnableAt.ALL, rule("a", "1"), rule("c", "1"), rule("b", "2"), rule("d", "2")));
    }

    @Test
    void of_ruleSets_upperSaysWhereTheyRun() {
        RuleSet merged = MetadataMerge.of(rules(EnableAt.ALL), rules(EnableAt.CLIENT));

        assertThat(merged).isEqualTo(rules(EnableAt.CLIENT));
    }

    private static RuleSet rules(@Nullable EnableAt enableAt, Rule... rules) {
        return new RuleSet(List.of(), List.of(rules), List.of(), enableAt);
    }

    private static Rule rule(String name, String expr) {
        return new Rule(name, null, null, null, null, Set.of(), Map.of(), expr, null, null, false);
    }
}
