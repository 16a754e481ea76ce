// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that go with a schema or a configuration. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleSetBody(
        @Nullable List<RuleBody> migrationRules,
        @Nullable List<RuleBody> domainRules,
        @Nullable List<RuleBody> encodingRules,
        RuleSet.@Nullable EnableAt enableAt) {

    static @Nullable RuleSetBody of(@Nullable RuleSet ruleSet) {
        return ruleSet == null
                ? null
                : new RuleSetBody(
                        bodies(ruleSet.migrationRules()),
                        bodies(ruleSet.domainRules()),
                        bodies(ruleSet.encodingRules()),
                        ruleSet.enableAt());
    }

    static @Nullable RuleSet toRuleSet(@Nullable RuleSetBody body) {
        return body == null
                ? null
                : new RuleSet(
                        rules(body.migrationRules), rules(body.domainRules), rules(body.encodingRules), body.enableAt);
    }

    private static List<RuleBody> bodies(List<Rule> rules) {
        return rules.stream().map(RuleBody::of).toList();
    }

    private static List<Rule> rules(@Nullable List<RuleBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(RuleBody::toRule).toList();
    }
}
