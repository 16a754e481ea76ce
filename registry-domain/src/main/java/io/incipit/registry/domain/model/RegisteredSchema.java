// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * One version of a subject, as the log has it.
 *
 * @param softDeleted no longer listed, still served by id
 * @param stamp where and when its record was written
 */
public record RegisteredSchema(
        Subject subject, Version version, SchemaId id, Schema schema, boolean softDeleted, LogStamp stamp) {

    public boolean isLive() {
        return !softDeleted;
    }

    /** The same version, taken off the lists; its stamp stays. */
    public RegisteredSchema deleted() {
        return new RegisteredSchema(subject, version, id, schema, true, stamp);
    }
}
