// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.RuleChange;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes a registration of a command that speaks of a version that is there. */
final class Derivation {

    private Derivation() {}

    /** SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, INVALID_RULE_SET. */
    static RegisterSchema of(Observation observed, TagSchema command) {
        Schema source = VersionQuestion.version(observed, command.subject(), command.version(), false)
                .schema();
        RuleSet rules = ruleSet(source.ruleSet().orElse(null), command.rules());
        Schema derived = source.withMetadata(
                        command.metadata().or(source::metadata).orElse(Metadata.EMPTY))
                .withRuleSet(rules);
        return new RegisterSchema(
                command.command(),
                command.subject(),
                derived,
                command.newVersion().orElse(RegisterSchema.ALWAYS_NEW),
                OptionalInt.empty(),
                RegisterOptions.tagging(command.tags()));
    }

    private static @Nullable RuleSet ruleSet(@Nullable RuleSet source, RuleChange change) {
        if (change.replacement() != null) {
            return change.replacement();
        }
        if (!change.isPartial()) {
            return source;
        }
        RuleSet merged = MetadataMerge.of(source, change.merged());
        RuleSet left = merged == null ? null : without(change.removed(), merged);
        RuleSetRules.require(left);
        return left;
    }

    private static RuleSet without(List<String> names, RuleSet ruleSet) {
        return new RuleSet(
                without(names, ruleSet.migrationRules()),
                without(names, ruleSet.domainRules()),
                without(names, ruleSet.encodingRules()),
                ruleSet.enableAt());
    }

    private static List<Rule> without(List<String> names, List<Rule> rules) {
        return rules.stream().filter(rule -> !names.contains(rule.name())).toList();
    }
}
