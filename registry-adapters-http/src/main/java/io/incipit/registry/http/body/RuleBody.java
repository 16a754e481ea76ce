// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.Rule;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule of a rule set; eleven members, because that is what the wire has. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleBody(
        @Nullable String name,
        @Nullable String doc,
        Rule.@Nullable Kind kind,
        Rule.@Nullable Moment mode,
        @Nullable String type,
        @Nullable Set<String> tags,
        @Nullable Map<String, String> params,
        @Nullable String expr,
        @Nullable String onSuccess,
        @Nullable String onFailure,
        boolean disabled) {

    static RuleBody of(Rule rule) {
        return new RuleBody(
                rule.name(),
                rule.doc(),
                rule.kind(),
                rule.mode(),
                rule.type(),
                rule.tags(),
                rule.params(),
                rule.expr(),
                rule.onSuccess(),
                rule.onFailure(),
                rule.disabled());
    }

    /** What is not said has its default here, because it counts in the hash of the schema. */
    Rule toRule() {
        return new Rule(
                name,
                doc,
                requireNonNullElse(kind, Rule.Kind.TRANSFORM),
                requireNonNullElse(mode, Rule.Moment.WRITEREAD),
                type,
                tags == null ? Set.of() : tags,
                params == null ? Map.of() : params,
                expr,
                onSuccess,
                onFailure,
                disabled);
    }
}
