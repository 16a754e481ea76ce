// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

/**
 * Which versions count, and with them which subjects.
 *
 * <pre>{@code
 * List<String> deleted = registry.subjects().list(Listing.LIVE.with(Visibility.DELETED)).now();
 * DescribedSchema was = registry.versions().get("orders-value", 1, Visibility.ALL).now();
 * }</pre>
 */
public enum Visibility {
    /** Those that are not deleted. */
    LIVE,
    /** The soft-deleted ones too. */
    ALL,
    /** The soft-deleted ones only. */
    DELETED
}
