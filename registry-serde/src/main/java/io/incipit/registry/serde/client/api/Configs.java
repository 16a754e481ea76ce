// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryRequest;

/**
 * What is asked of schemas: compatibility, normalization, aliases, metadata and rules.
 *
 * <pre>{@code
 * registry.configs().update(Scope.TOP, ConfigChange.compatibility("FULL_TRANSITIVE")).now();
 * Config inForce = registry.configs().inForce(Scope.subject("orders-value")).now();
 * registry.configs().delete(Scope.subject("orders-value")).now(); // the wider scope's counts again
 * }</pre>
 */
public final class Configs {

    private static final String CONFIG = "config";

    private final Calls calls;

    Configs(Calls calls) {
        this.calls = calls;
    }

    /** The scope's own; refused with 40408 if a subject or context has none. */
    public Call<Config> own(Scope scope) {
        return calls.of(RegistryRequest.get(scope.under(CONFIG)), Config.class);
    }

    /** The one in force, whoever's it is. */
    public Call<Config> inForce(Scope scope) {
        return calls.of(RegistryRequest.get(scope.under(CONFIG)).with("defaultToGlobal", true), Config.class);
    }

    /** Sets and clears what the change names, and keeps the rest; answered with what is set then. */
    public Write<Config> update(Scope scope, ConfigChange change) {
        RegistryRequest request = RegistryRequest.put(scope.under(CONFIG)).withJson(change.members());
        return calls.of(request, Config.class);
    }

    /** Removes the scope's own; answered with what it was. */
    public Write<Config> delete(Scope scope) {
        return calls.of(RegistryRequest.delete(scope.under(CONFIG)), Config.class);
    }
}
