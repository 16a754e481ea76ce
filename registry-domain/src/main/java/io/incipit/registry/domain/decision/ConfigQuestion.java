// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.state.RegistryState;

/** Answers what is set for a scope, or in force there. */
public final class ConfigQuestion {

    private ConfigQuestion() {}

    /** CONFIG_NOT_FOUND when nothing is set for the scope itself and that was the question. */
    public static Config config(RegistryState state, Scope scope, boolean inForce, ServerDefaults defaults) {
        Config config = inForce
                ? EffectiveSettings.nearest(scope.chain(), state::config).orElse(Config.EMPTY)
                : state.config(scope).orElseGet(() -> nothingSet(scope));
        return withLevel(config, defaults);
    }

    /** The top level and the global one are there even when nothing is set. */
    static boolean alwaysAnswers(Scope scope) {
        return scope.isEverything();
    }

    static Config withLevel(Config config, ServerDefaults defaults) {
        return config.compatibilityLevel() == null
                ? config.withCompatibilityLevel(defaults.compatibilityLevel())
                : config;
    }

    private static Config nothingSet(Scope scope) {
        if (alwaysAnswers(scope)) {
            return Config.EMPTY;
        }
        throw RegistryException.configNotFound(scope);
    }
}
