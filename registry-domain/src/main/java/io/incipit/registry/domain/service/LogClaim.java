// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

/**
 * What this node claims of the log that it may write.
 *
 * @param log how messages call the log: the name of its topic
 * @param takeover whether the operator says that the other registries which wrote the log have stopped
 */
public record LogClaim(String log, boolean takeover) {

    /** Of a log that only registries of this kind write. */
    public static final LogClaim PLAIN = new LogClaim("the log", false);
}
