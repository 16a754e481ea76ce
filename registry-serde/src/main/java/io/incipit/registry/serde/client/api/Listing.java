// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * <pre>{@code
 * List<String> names = registry.subjects().list(Listing.LIVE.prefix("orders-").page(0, 100)).now();
 * }</pre>
 *
 * @param prefix of the names, {@code :.ctx:orders} for those of a context; null for all
 * @param offset how many are left out at the beginning, 0 or more
 * @param limit how many are wanted at most; -1 for as many as the registry gives
 */
public record Listing(@Nullable String prefix, Visibility visibility, int offset, int limit) {

    /** All that is not deleted. */
    public static final Listing LIVE = new Listing(null, Visibility.LIVE, 0, -1);

    /** All, with what is soft-deleted. */
    public static final Listing ALL = LIVE.with(Visibility.ALL);

    public Listing prefix(String other) {
        return new Listing(other, visibility, offset, limit);
    }

    public Listing with(Visibility other) {
        return new Listing(prefix, other, offset, limit);
    }

    public Listing page(int from, int atMost) {
        return new Listing(prefix, visibility, from, atMost);
    }

    /** The request with all of it but the prefix, which is called differently each time. */
    RegistryRequest on(RegistryRequest request) {
        return visible(request).with("offset", offset).with("limit", limit);
    }

    RegistryRequest visible(RegistryRequest request) {
        return request.with("deleted", visibility == Visibility.ALL)
                .with("deletedOnly", visibility == Visibility.DELETED);
    }
}
