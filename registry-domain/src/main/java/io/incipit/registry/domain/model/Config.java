// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * What is set for a scope, as it stands in the log: every member may be unset.
 *
 * <p>Thirteen members, because that is what the record of the log has.
 *
 * @param alias the subject that stands for this one in paths
 * @param compatibilityGroup the metadata property whose value divides the versions of a subject into groups
 */
public record Config(
        @Nullable String alias,
        @Nullable String aliasForDeks,
        @Nullable Boolean normalize,
        @Nullable Boolean validateFields,
        @Nullable Boolean validateNewSchemas,
        @Nullable Boolean validateRules,
        @Nullable CompatibilityLevel compatibilityLevel,
        @Nullable CompatibilityPolicy compatibilityPolicy,
        @Nullable String compatibilityGroup,
        @Nullable Metadata defaultMetadata,
        @Nullable Metadata overrideMetadata,
        @Nullable RuleSet defaultRuleSet,
        @Nullable RuleSet overrideRuleSet) {

    public static final Config EMPTY =
            new Config(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public static Config of(CompatibilityLevel level) {
        return EMPTY.withCompatibilityLevel(level);
    }

    public Config withCompatibilityLevel(@Nullable CompatibilityLevel level) {
        return new Config(
                alias,
                aliasForDeks,
                normalize,
                validateFields,
                validateNewSchemas,
                validateRules,
                level,
                compatibilityPolicy,
                compatibilityGroup,
                defaultMetadata,
                overrideMetadata,
                defaultRuleSet,
                overrideRuleSet);
    }

    /** As the log can hold it: there, an empty name is the same as none. */
    public Config withoutEmptyNames() {
        return new Config(
                named(alias),
                named(aliasForDeks),
                normalize,
                validateFields,
                validateNewSchemas,
                validateRules,
                compatibilityLevel,
                compatibilityPolicy,
                named(compatibilityGroup),
                defaultMetadata,
                overrideMetadata,
                defaultRuleSet,
                overrideRuleSet);
    }

    private static @Nullable String named(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }
}
