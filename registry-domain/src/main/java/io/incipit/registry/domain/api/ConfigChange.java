// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Config;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration update names.
 *
 * @param named the members that the update speaks of
 * @param values their new values; an unset one clears the member
 */
public record ConfigChange(Set<Member> named, Config values) {

    private static final Set<Member> RULE_SETS = Set.of(Member.DEFAULT_RULE_SET, Member.OVERRIDE_RULE_SET);

    public ConfigChange {
        named = Set.copyOf(named);
    }

    /** The configuration that this makes of {@code old}. */
    public Config applyTo(Config old) {
        return new Config(
                pick(Member.ALIAS, values.alias(), old.alias()),
                pick(Member.ALIAS_FOR_DEKS, values.aliasForDeks(), old.aliasForDeks()),
                pick(Member.NORMALIZE, values.normalize(), old.normalize()),
                pick(Member.VALIDATE_FIELDS, values.validateFields(), old.validateFields()),
                pick(Member.VALIDATE_NEW_SCHEMAS, values.validateNewSchemas(), old.validateNewSchemas()),
                pick(Member.VALIDATE_RULES, values.validateRules(), old.validateRules()),
                pick(Member.COMPATIBILITY_LEVEL, values.compatibilityLevel(), old.compatibilityLevel()),
                pick(Member.COMPATIBILITY_POLICY, values.compatibilityPolicy(), old.compatibilityPolicy()),
                pick(Member.COMPATIBILITY_GROUP, values.compatibilityGroup(), old.compatibilityGroup()),
                pick(Member.DEFAULT_METADATA, values.defaultMetadata(), old.defaultMetadata()),
                pick(Member.OVERRIDE_METADATA, values.overrideMetadata(), old.overrideMetadata()),
                pick(Member.DEFAULT_RULE_SET, values.defaultRuleSet(), old.defaultRuleSet()),
                pick(Member.OVERRIDE_RULE_SET, values.overrideRuleSet(), old.overrideRuleSet()));
    }

    /** All members, those of {@code values} that are unset included. */
    public static ConfigChange replacing(Config values) {
        return new ConfigChange(EnumSet.allOf(Member.class), values);
    }

    /** The same, with both rule sets cleared whether it speaks of them or not. */
    public ConfigChange clearingRuleSets() {
        ConfigChange clearing = new ConfigChange(RULE_SETS, Config.EMPTY);
        Set<Member> members = EnumSet.copyOf(RULE_SETS);
        members.addAll(named);
        return new ConfigChange(members, clearing.applyTo(values));
    }

    private <T> @Nullable T pick(Member member, @Nullable T ours, @Nullable T theirs) {
        return named.contains(member) ? ours : theirs;
    }

    /** The members of a configuration. */
    public enum Member {
        ALIAS,
        ALIAS_FOR_DEKS,
        NORMALIZE,
        VALIDATE_FIELDS,
        VALIDATE_NEW_SCHEMAS,
        VALIDATE_RULES,
        COMPATIBILITY_LEVEL,
        COMPATIBILITY_POLICY,
        COMPATIBILITY_GROUP,
        DEFAULT_METADATA,
        OVERRIDE_METADATA,
        DEFAULT_RULE_SET,
        OVERRIDE_RULE_SET
    }
}
