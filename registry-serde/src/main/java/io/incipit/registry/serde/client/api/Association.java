// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import org.jspecify.annotations.Nullable;

/**
 * That a subject describes messages of a resource; eleven members, because that is what the wire has.
 *
 * <pre>{@code
 * for (Association one : registry.associations().ofSubject("orders-v2", AssociationFilter.ALL).now()) {
 *     System.out.println("describes the " + one.associationType() + "s of " + one.resourceName());
 * }
 * }</pre>
 *
 * @param resourceType such as {@code topic}
 * @param associationType such as {@code key} or {@code value}
 * @param lifecycle {@code STRONG} or {@code WEAK}
 * @param createTs milliseconds since 1970, as {@code updateTs}
 */
public record Association(
        String subject,
        @Nullable String guid,
        String resourceName,
        String resourceNamespace,
        String resourceId,
        String resourceType,
        String associationType,
        String lifecycle,
        boolean frozen,
        long createTs,
        long updateTs) {}
