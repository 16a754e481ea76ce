// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Configs;
import io.incipit.registry.domain.api.DeleteConfig;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Configurations in a map; in force where nothing is set is BACKWARD. */
final class FakeConfigs implements Configs {

    final Map<Scope, Config> set = new ConcurrentHashMap<>();
    final List<Object> asked = new CopyOnWriteArrayList<>();
    final boolean dry;

    FakeConfigs() {
        this(false);
    }

    /** Dry: says so in its answers. */
    FakeConfigs(boolean dry) {
        this.dry = dry;
    }

    @Override
    public Config get(Scope scope, boolean defaultToGlobal) {
        Config own = set.get(scope);
        if (own != null) {
            return own;
        }
        if (!scope.equals(Scope.TOP_LEVEL) && !defaultToGlobal) {
            throw RegistryException.configNotFound(scope);
        }
        return Config.of(CompatibilityLevel.BACKWARD);
    }

    @Override
    public Written<Config> update(UpdateConfig command) {
        asked.add(command);
        Config old = set.getOrDefault(command.scope(), Config.EMPTY);
        Config updated = command.change().applyTo(old);
        set.put(command.scope(), updated);
        return new Written<>(updated, FakeRegistry.POSITION, command.command(), dry);
    }

    @Override
    public Written<Config> delete(DeleteConfig command) {
        asked.add(command);
        Config old = set.remove(command.scope());
        if (old == null) {
            throw RegistryException.subjectNotFound(command.scope().subject());
        }
        return new Written<>(old, FakeRegistry.POSITION, command.command(), dry);
    }
}
