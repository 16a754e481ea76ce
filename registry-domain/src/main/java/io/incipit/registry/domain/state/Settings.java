// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;

/**
 * What is set for scopes, and which contexts are known. Immutable.
 *
 * @param cleared the scopes whose CLEAR_SUBJECT key holds a record
 */
record Settings(Map<Scope, Config> configs, Map<Scope, Mode> modes, Set<Context> contexts, Set<Scope> cleared) {

    static final Settings EMPTY = new Settings(HashMap.empty(), HashMap.empty(), HashSet.empty(), HashSet.empty());

    Settings withConfigs(Map<Scope, Config> newConfigs) {
        return new Settings(newConfigs, modes, contexts, cleared);
    }

    Settings withModes(Map<Scope, Mode> newModes) {
        return new Settings(configs, newModes, contexts, cleared);
    }

    Settings withContexts(Set<Context> newContexts) {
        return new Settings(configs, modes, newContexts, cleared);
    }

    Settings withCleared(Set<Scope> newCleared) {
        return new Settings(configs, modes, contexts, newCleared);
    }
}
