// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import org.jspecify.annotations.Nullable;

/**
 * What is associated with subjects.
 *
 * <pre>{@code
 * List<Resource> topics =
 *         List.of(Resource.topic("orders", "lkc-1", "orders-1"), Resource.topic("refunds", "lkc-1", "refunds-1"));
 * List<BatchResult> known = registry.associations().getAll(topics, AssociationFilter.ALL).now();
 * }</pre>
 *
 * @param namespace such as the id of its Kafka cluster
 * @param id that no other resource has
 * @param type null for a topic
 */
public record Resource(
        String name, String namespace, String id, @Nullable String type) {

    /** A topic. */
    public static Resource topic(String name, String namespace, String id) {
        return new Resource(name, namespace, id, "topic");
    }
}
