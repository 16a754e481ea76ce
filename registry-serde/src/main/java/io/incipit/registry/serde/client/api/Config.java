// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * A configuration; what is null is not set. Thirteen members, because that is what the wire has.
 *
 * <pre>{@code
 * Config config = registry.configs().inForce(Scope.subject("orders-value")).now();
 * boolean isChecked = !"NONE".equals(config.compatibilityLevel());
 * }</pre>
 *
 * @param compatibilityLevel such as {@code BACKWARD}
 * @param compatibilityGroup the property of the metadata by which only versions with the same value are compared
 */
public record Config(
        @Nullable String alias,
        @Nullable String aliasForDeks,
        @Nullable Boolean normalize,
        @Nullable Boolean validateFields,
        @Nullable Boolean validateNewSchemas,
        @Nullable Boolean validateRules,
        @JsonAlias("compatibility") @Nullable String compatibilityLevel,
        @Nullable String compatibilityPolicy,
        @Nullable String compatibilityGroup,
        @Nullable Metadata defaultMetadata,
        @Nullable Metadata overrideMetadata,
        @Nullable RuleSet defaultRuleSet,
        @Nullable RuleSet overrideRuleSet) {}
