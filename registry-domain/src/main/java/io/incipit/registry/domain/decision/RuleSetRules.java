// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.Rule.Moment;
import io.incipit.registry.domain.model.RuleSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule set must be like to be taken; what the rules mean is for the clients to judge. */
final class RuleSetRules {

    private static final int LONGEST_NAME = 256;
    private static final Set<Moment> TWO_WAY = EnumSet.of(Moment.WRITEREAD, Moment.UPDOWN);
    private static final Set<Moment> OF_VERSIONS = EnumSet.of(Moment.UPGRADE, Moment.DOWNGRADE, Moment.UPDOWN);
    private static final Set<Moment> OF_MESSAGES = EnumSet.of(Moment.WRITE, Moment.READ, Moment.WRITEREAD);

    private final Set<String> names = new HashSet<>();

    private RuleSetRules() {}

    /** INVALID_RULE_SET with the first thing that is wrong; no rule set is a good one. */
    static void require(@Nullable RuleSet ruleSet) {
        if (ruleSet == null) {
            return;
        }
        RuleSetRules rules = new RuleSetRules();
        rules.check(ruleSet.migrationRules(), OF_VERSIONS, "Migration rules can only be UPGRADE, DOWNGRADE, UPDOWN");
        rules.check(ruleSet.domainRules(), OF_MESSAGES, "Domain rules can only be WRITE, READ, WRITEREAD");
        rules.check(ruleSet.encodingRules(), OF_MESSAGES, "Encoding rules can only be WRITE, READ, WRITEREAD");
    }

    private void check(List<Rule> rules, Set<Moment> moments, String complaint) {
        for (Rule rule : rules) {
            String name = checkedName(rule.name());
            if (!names.add(name)) {
                throw RegistryException.invalidRuleSet("Found rule with duplicate name '%s'".formatted(name));
            }
            if (rule.type() == null) {
                throw RegistryException.invalidRuleSet("Missing rule type");
            }
            Moment moment = Objects.requireNonNullElse(rule.mode(), Moment.WRITEREAD);
            if (hasSeveralActions(rule) && !TWO_WAY.contains(moment)) {
                throw RegistryException.invalidRuleSet("Multiple actions only valid with WRITEREAD and UPDOWN");
            }
            if (!moments.contains(moment)) {
                throw RegistryException.invalidRuleSet(complaint);
            }
        }
    }

    private static String checkedName(@Nullable String name) {
        if (name == null) {
            throw RegistryException.invalidRuleSet("Missing rule name");
        }
        if (name.isEmpty()) {
            throw RegistryException.invalidRuleSet("Empty rule name");
        }
        if (name.length() > LONGEST_NAME) {
            throw RegistryException.invalidRuleSet("Rule name too long");
        }
        if (!isInitial(name.charAt(0))) {
            throw RegistryException.invalidRuleSet("Illegal initial character in rule name: " + name);
        }
        if (!name.chars().skip(1).allMatch(c -> isInitial(c) || Character.isDigit(c) || c == '-')) {
            throw RegistryException.invalidRuleSet("Illegal character in rule name: " + name);
        }
        return name;
    }

    private static boolean isInitial(int character) {
        return Character.isLetter(character) || character == '_';
    }

    /** One for each of the two ways, with a comma between them. */
    private static boolean hasSeveralActions(Rule rule) {
        return Stream.of(rule.onSuccess(), rule.onFailure())
                .filter(Objects::nonNull)
                .anyMatch(actions -> actions.contains(","));
    }
}
