// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.ConfigChange.Member;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.RegistryException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Members of a configuration to set; one that is named and null is cleared, one that is not named stays.
 *
 * <p>Thirteen members, because that is what the wire has.
 */
public record ConfigUpdateRequest(
        @Nullable String alias,
        @Nullable String aliasForDeks,
        @Nullable Boolean normalize,
        @Nullable Boolean validateFields,
        @Nullable Boolean validateNewSchemas,
        @Nullable Boolean validateRules,
        @Nullable String compatibility,
        @Nullable String compatibilityPolicy,
        @Nullable String compatibilityGroup,
        @Nullable MetadataBody defaultMetadata,
        @Nullable MetadataBody overrideMetadata,
        @Nullable RuleSetBody defaultRuleSet,
        @Nullable RuleSetBody overrideRuleSet) {

    private static final Map<String, Member> MEMBERS = Map.ofEntries(
            Map.entry("alias", Member.ALIAS),
            Map.entry("aliasForDeks", Member.ALIAS_FOR_DEKS),
            Map.entry("normalize", Member.NORMALIZE),
            Map.entry("validateFields", Member.VALIDATE_FIELDS),
            Map.entry("validateNewSchemas", Member.VALIDATE_NEW_SCHEMAS),
            Map.entry("validateRules", Member.VALIDATE_RULES),
            Map.entry("compatibility", Member.COMPATIBILITY_LEVEL),
            Map.entry("compatibilityPolicy", Member.COMPATIBILITY_POLICY),
            Map.entry("compatibilityGroup", Member.COMPATIBILITY_GROUP),
            Map.entry("defaultMetadata", Member.DEFAULT_METADATA),
            Map.entry("overrideMetadata", Member.OVERRIDE_METADATA),
            Map.entry("defaultRuleSet", Member.DEFAULT_RULE_SET),
            Map.entry("overrideRuleSet", Member.OVERRIDE_RULE_SET));

    /**
     * The change that the request asks for.
     *
     * @param named the members that stand in the request, null or not
     * @throws RegistryException INVALID_COMPATIBILITY_LEVEL
     */
    public ConfigChange toChange(Set<String> named) {
        Set<Member> members =
                named.stream().map(MEMBERS::get).filter(Objects::nonNull).collect(Collectors.toSet());
        return new ConfigChange(members, values());
    }

    private Config values() {
        return new Config(
                alias,
                aliasForDeks,
                normalize,
                validateFields,
                validateNewSchemas,
                validateRules,
                compatibility == null ? null : CompatibilityLevel.parse(compatibility),
                policy(),
                compatibilityGroup,
                MetadataBody.toMetadata(defaultMetadata),
                MetadataBody.toMetadata(overrideMetadata),
                RuleSetBody.toRuleSet(defaultRuleSet),
                RuleSetBody.toRuleSet(overrideRuleSet));
    }

    /** An unknown policy clears the stored one, as it does in every server of this API. */
    private @Nullable CompatibilityPolicy policy() {
        return Stream.of(CompatibilityPolicy.values())
                .filter(known -> known.name().equalsIgnoreCase(compatibilityPolicy))
                .findFirst()
                .orElse(null);
    }
}
