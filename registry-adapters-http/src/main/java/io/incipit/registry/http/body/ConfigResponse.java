// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Config;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that is set or was removed; its level is called {@code compatibilityLevel}, unlike in updates.
 *
 * <p>Thirteen members, because that is what the wire has.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConfigResponse(
        @Nullable String alias,
        @Nullable String aliasForDeks,
        @Nullable Boolean normalize,
        @Nullable Boolean validateFields,
        @Nullable Boolean validateNewSchemas,
        @Nullable Boolean validateRules,
        @Nullable CompatibilityLevel compatibilityLevel,
        @Nullable CompatibilityPolicy compatibilityPolicy,
        @Nullable String compatibilityGroup,
        @Nullable MetadataBody defaultMetadata,
        @Nullable MetadataBody overrideMetadata,
        @Nullable RuleSetBody defaultRuleSet,
        @Nullable RuleSetBody overrideRuleSet) {

    public static ConfigResponse of(Config config) {
        return new ConfigResponse(
                config.alias(),
                config.aliasForDeks(),
                config.normalize(),
                config.validateFields(),
                config.validateNewSchemas(),
                config.validateRules(),
                config.compatibilityLevel(),
                config.compatibilityPolicy(),
                config.compatibilityGroup(),
                MetadataBody.of(config.defaultMetadata()),
                MetadataBody.of(config.overrideMetadata()),
                RuleSetBody.of(config.defaultRuleSet()),
                RuleSetBody.of(config.overrideRuleSet()));
    }
}
