// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * Where and when a record was written.
 *
 * @param offset in the log; grows, with gaps
 * @param timestampMs milliseconds since 1970, as the log has it
 */
public record LogStamp(long offset, long timestampMs) {

    /** Of what is not in the log yet. */
    public static final LogStamp NONE = new LogStamp(-1, 0);
}
