// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.Set;

/**
 * A rule that a registered schema carries: what clients are to do to data, or to demand of them, before or after the
 * schema is applied. A mode that is not known counts as one for writing and for reading, since it might be.
 *
 * <pre>{@code
 * List<SchemaRule> beforeWriting = client.latest("orders-value").rules().stream()
 *         .filter(SchemaRule::onWriting)
 *         .toList();
 * }</pre>
 *
 * @param kind {@code TRANSFORM}, which changes data, or {@code CONDITION}, which checks them
 * @param mode when it is run: {@code WRITE}, {@code READ}, {@code WRITEREAD}, {@code UPGRADE}, {@code DOWNGRADE} or
 *     {@code UPDOWN}
 * @param type what runs it, such as {@code ENCRYPT} or {@code CEL}
 */
public record SchemaRule(String name, String kind, String mode, String type) {

    private static final Set<String> MIGRATION = Set.of("UPGRADE", "DOWNGRADE", "UPDOWN");

    /** Whether data are to go through it before they are written. */
    public boolean onWriting() {
        return !mode.equals("READ") && !MIGRATION.contains(mode);
    }

    /** Whether data are to go through it when they have been read. */
    public boolean onReading() {
        return !mode.equals("WRITE") && !MIGRATION.contains(mode);
    }

    /** Whether it makes data of the version before into data of this one. */
    public boolean onUpgrade() {
        return mode.equals("UPGRADE") || mode.equals("UPDOWN");
    }

    /** Whether it makes data of this version into data of the one before. */
    public boolean onDowngrade() {
        return mode.equals("DOWNGRADE") || mode.equals("UPDOWN");
    }
}
