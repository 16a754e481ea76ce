// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Config;
import org.jspecify.annotations.Nullable;

/**
 * What is set after an update; its level is called {@code compatibility}, as in the request.
 *
 * <p>Unlike elsewhere, a text that was set to nothing is shown. Thirteen members, because that is what the wire has.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfigUpdateResponse(
        @Nullable String alias,
        @Nullable String aliasForDeks,
        @Nullable Boolean normalize,
        @Nullable Boolean validateFields,
        @Nullable Boolean validateNewSchemas,
        @Nullable Boolean validateRules,
        @Nullable CompatibilityLevel compatibility,
        @Nullable CompatibilityPolicy compatibilityPolicy,
        @Nullable String compatibilityGroup,
        @Nullable MetadataBody defaultMetadata,
        @Nullable MetadataBody overrideMetadata,
        @Nullable RuleSetBody defaultRuleSet,
        @Nullable RuleSetBody overrideRuleSet) {

    public static ConfigUpdateResponse of(Config config) {
        return new ConfigUpdateResponse(
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
