// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryRequest;
import java.util.Locale;

/**
 * How a page of subjects is sorted.
 *
 * <pre>{@code
 * SubjectPage changed = registry.subjects().page(Listing.LIVE.page(0, 10), SubjectOrder.CHANGED).now();
 * String newest = changed.subjects().get(0).subject();
 * }</pre>
 */
public enum SubjectOrder {
    NAME,
    /** By the time of the last change. */
    CHANGED,
    /** By the number of versions. */
    VERSIONS;

    RegistryRequest on(RegistryRequest request) {
        String order = this == NAME ? "asc" : "desc";
        return request.with("sort", name().toLowerCase(Locale.ROOT)).with("order", order);
    }
}
