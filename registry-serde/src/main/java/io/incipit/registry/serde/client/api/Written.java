// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import org.jspecify.annotations.Nullable;

/**
 * What became of a write.
 *
 * <pre>{@code
 * Written<List<Integer>> deletion = registry.subjects().delete("orders-value").receipt().now();
 * if (deletion.offset() != null) {
 *     registry.subjects().list().after(deletion.offset()).now(); // of whatever node: without orders-value
 * }
 * }</pre>
 *
 * @param command the write's name, by which {@link Server#command} finds it; null from registries that have no names
 * @param offset for {@link Call#after}; null from registries that tell none
 */
public record Written<T>(
        T answer, @Nullable String command, @Nullable Long offset) {}
