// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a schema or a configuration.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.domain(Rule.condition("paid", "CEL", "message.cents > 0"));
 * ConfigChange forAll = ConfigChange.NONE.set(ConfigChange.Member.DEFAULT_RULE_SET, rules);
 * registry.configs().update(Scope.subject("orders-value"), forAll).now();
 * }</pre>
 *
 * @param enableAt {@code ALL}, {@code CLIENT}, {@code GATEWAY}, {@code SERVER} or {@code NONE}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleSet(
        List<Rule> migrationRules,
        List<Rule> domainRules,
        List<Rule> encodingRules,
        @Nullable String enableAt) {

    /** Rules that are about the data alone. */
    public static RuleSet domain(Rule... rules) {
        return new RuleSet(List.of(), List.of(rules), List.of(), null);
    }
}
