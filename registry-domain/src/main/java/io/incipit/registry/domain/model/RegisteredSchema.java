// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a subject, as the log has it. Immutable; a registry holds millions.
 *
 * <p>The context of its id is that of its subject.
 */
public final class RegisteredSchema {

    private final Subject subject;
    private final Schema schema;
    private final int version;
    private final int id;
    private final boolean softDeleted;
    private final long offset;
    private final long timestampMs;

    /**
     * One version of a subject.
     *
     * @param softDeleted no longer listed, still served by id
     * @param stamp where and when its record was written
     */
    public RegisteredSchema(
            Subject subject, Version version, SchemaId id, Schema schema, boolean softDeleted, LogStamp stamp) {
        this.subject = subject;
        this.schema = schema;
        this.version = version.number();
        this.id = id.value();
        this.softDeleted = softDeleted;
        this.offset = stamp.offset();
        this.timestampMs = stamp.timestampMs();
    }

    public Subject subject() {
        return subject;
    }

    public Version version() {
        return new Version(version);
    }

    public SchemaId id() {
        return new SchemaId(subject.context(), id);
    }

    public Schema schema() {
        return schema;
    }

    /** No longer listed, still served by id. */
    public boolean softDeleted() {
        return softDeleted;
    }

    public boolean isLive() {
        return !softDeleted;
    }

    /** Where and when its record was written. */
    public LogStamp stamp() {
        return new LogStamp(offset, timestampMs);
    }

    /** The same version, taken off the lists; its stamp stays. */
    public RegisteredSchema deleted() {
        return new RegisteredSchema(subject, version(), id(), schema, true, stamp());
    }

    /** The same version, said with other objects that are equal to its own. */
    public RegisteredSchema sharing(Subject equalSubject, Schema equalSchema) {
        return new RegisteredSchema(equalSubject, version(), id(), equalSchema, softDeleted, stamp());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegisteredSchema that
                && version == that.version
                && id == that.id
                && softDeleted == that.softDeleted
                && stamp().equals(that.stamp())
                && subject.equals(that.subject)
                && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, version, id, offset);
    }

    @Override
    public String toString() {
        return "%s version %d, id %d, %s%s, %s"
                .formatted(subject, version, id, schema, softDeleted ? ", soft-deleted" : "", stamp());
    }
}
