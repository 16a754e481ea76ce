// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What is in force for a scope: the nearest record of its chain, never a mixture of several. */
record EffectiveSettings(Config config, Mode mode, ServerDefaults defaults) {

    static EffectiveSettings of(Observation observed, Scope scope, ServerDefaults defaults) {
        return new EffectiveSettings(
                nearest(scope.chain(), observed::config).orElse(Config.EMPTY),
                nearest(scope.chain(), observed::mode).orElse(Mode.READWRITE),
                defaults);
    }

    static <T> Optional<T> nearest(List<Scope> chain, Function<Scope, Optional<T>> setting) {
        return chain.stream().map(setting).flatMap(Optional::stream).findFirst();
    }

    /** An own record without a level falls back to the server's default, not to the records below it. */
    CompatibilityLevel compatibilityLevel() {
        return Objects.requireNonNullElse(config.compatibilityLevel(), defaults.compatibilityLevel());
    }

    CompatibilityPolicy compatibilityPolicy() {
        return Objects.requireNonNullElse(config.compatibilityPolicy(), CompatibilityPolicy.STRICT);
    }

    boolean normalizes() {
        return Boolean.TRUE.equals(config.normalize());
    }

    boolean validatesFields() {
        return Objects.requireNonNullElse(config.validateFields(), defaults.validateFields());
    }

    boolean validatesNewSchemas() {
        return Objects.requireNonNullElse(config.validateNewSchemas(), defaults.validateNewSchemas());
    }

    Optional<String> compatibilityGroup() {
        return Optional.ofNullable(config.compatibilityGroup());
    }

    /** Whether registrations get metadata or rules that the caller did not send. */
    boolean addsToSchemas() {
        return config.defaultMetadata() != null
                || config.overrideMetadata() != null
                || config.defaultRuleSet() != null
                || config.overrideRuleSet() != null;
    }
}
