// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which associations are meant.
 *
 * <pre>{@code
 * registry.associations().delete("orders-1", AssociationFilter.ofType("key"), false).now();
 * List<Association> left = registry.associations().ofResource("orders-1", AssociationFilter.ALL).now();
 * }</pre>
 *
 * @param resourceType null for topics
 * @param associationTypes such as {@code key}; none for all
 * @param lifecycle null for any
 */
public record AssociationFilter(
        @Nullable String resourceType,
        Set<String> associationTypes,
        @Nullable String lifecycle) {

    /** All of topics. */
    public static final AssociationFilter ALL = new AssociationFilter(null, Set.of(), null);

    /** Those of one type. */
    public static AssociationFilter ofType(String associationType) {
        return new AssociationFilter(null, Set.of(associationType), null);
    }

    RegistryRequest on(RegistryRequest request) {
        return request.withGiven("resourceType", resourceType)
                .withAll("associationType", associationTypes)
                .withGiven("lifecycle", lifecycle);
    }
}
