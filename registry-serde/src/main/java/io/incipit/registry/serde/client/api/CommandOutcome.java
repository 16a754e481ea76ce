// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write.
 *
 * <pre>{@code
 * CommandOutcome cleanup = registry.server().command("cleanup-17").now();
 * cleanup.effects().forEach(effect -> System.out.println(effect.kind() + " " + effect.subject()));
 * }</pre>
 *
 * @param outcome {@code happened} or {@code unrecorded}
 * @param offset of its last record, or up to which no record of it was found
 */
public record CommandOutcome(String command, String outcome, long offset, List<Effect> effects) {

    /** Whether the write has happened; if not, it had nothing to change, or is too long ago to be known. */
    public boolean happened() {
        return outcome.equals("happened");
    }

    /**
     * One thing that the write did.
     *
     * @param kind such as {@code SCHEMA_PUT}
     */
    public record Effect(
            String kind,
            @Nullable String subject,
            @Nullable Integer version,
            @Nullable Integer id) {}
}
