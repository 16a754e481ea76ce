// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.RuleChange;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;

/** What becomes of the rule sets in a command: they are checked, or on a server that keeps none, dropped. */
public final class RuleSetAdmission {

    private final ServerPolicy policy;

    public RuleSetAdmission(ServerPolicy policy) {
        this.policy = policy;
    }

    /** INVALID_RULE_SET. A server that keeps no rule sets clears those that are set. */
    public UpdateConfig admit(UpdateConfig command) {
        ConfigChange change = command.change();
        if (!policy.keepsRuleSets()) {
            return new UpdateConfig(command.command(), command.scope(), change.clearingRuleSets());
        }
        RuleSetRules.require(change.values().defaultRuleSet());
        RuleSetRules.require(change.values().overrideRuleSet());
        return command;
    }

    /** INVALID_RULE_SET. */
    RegisterSchema admit(RegisterSchema command) {
        if (!policy.keepsRuleSets()) {
            return command.withSchema(kept(command.schema()));
        }
        RuleSetRules.require(command.schema().ruleSet().orElse(null));
        return command;
    }

    /** INVALID_RULE_SET. */
    TagSchema admit(TagSchema command) {
        if (!policy.keepsRuleSets()) {
            return command.withRules(RuleChange.NONE);
        }
        RuleChange rules = command.rules();
        if (rules.replacement() != null && rules.isPartial()) {
            throw RegistryException.invalidRuleSet(
                    "ruleSet should be omitted if specifying rulesToMerge or rulesToRemove");
        }
        RuleSetRules.require(rules.replacement());
        RuleSetRules.require(rules.merged());
        return command;
    }

    /** What of a schema goes into the log. */
    Schema kept(Schema schema) {
        return policy.keepsRuleSets() ? schema : schema.withRuleSet(null);
    }
}
