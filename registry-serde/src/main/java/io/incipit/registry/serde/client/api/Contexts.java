// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryRequest;
import java.util.List;

/**
 * Contexts, that is registries within the registry, each with ids of its own.
 *
 * <pre>{@code
 * for (String context : registry.contexts().list(Listing.LIVE).now()) {
 *     System.out.println(context + " " + registry.in(context).subjects().list().now());
 * }
 * }</pre>
 */
public final class Contexts {

    private final Calls calls;

    Contexts(Calls calls) {
        this.calls = calls;
    }

    /** The names of contexts; the default one, {@code .}, comes first. */
    public Call<List<String>> list(Listing listing) {
        RegistryRequest request = RegistryRequest.get("contexts").withGiven("contextPrefix", listing.prefix());
        return calls.listOf(listing.on(request), String.class);
    }

    /** Removes a context that has no subjects, not even soft-deleted ones; refused with 42211 otherwise. */
    public Write<Boolean> delete(String context) {
        return calls.of(RegistryRequest.delete("contexts", context), answer -> true);
    }
}
