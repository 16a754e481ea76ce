// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * An association as the log has it.
 *
 * @param createdMs milliseconds since 1970
 * @param stamp of its last record
 */
public record RegisteredAssociation(Association association, long createdMs, LogStamp stamp) {

    /** Milliseconds since 1970. */
    public long updatedMs() {
        return stamp.timestampMs();
    }
}
