// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one subject. Immutable.
 *
 * <p>Two with the same history are one object: a decision that looked at it can tell by identity whether it still
 * stands.
 */
public final class SubjectVersions {

    static final SubjectVersions NONE = new SubjectVersions(OrderedSchemas.none(SchemaOrder.BY_VERSION), null);

    private final OrderedSchemas byNumber;
    private final @Nullable Deletion deletion;

    /**
     * What the subject's DELETE_SUBJECT key says.
     *
     * @param writtenMs when the record was written that says so
     */
    private record Deletion(int upTo, long writtenMs) {}

    private SubjectVersions(OrderedSchemas byNumber, @Nullable Deletion deletion) {
        this.byNumber = byNumber;
        this.deletion = deletion;
    }

    public Optional<RegisteredSchema> get(Version version) {
        return byNumber.find(version.number());
    }

    /** All versions, ascending. */
    public List<RegisteredSchema> all() {
        return byNumber.list(schema -> true);
    }

    /** The versions that are not soft-deleted, ascending. */
    public List<RegisteredSchema> live() {
        return byNumber.list(RegisteredSchema::isLive);
    }

    /** Whether one of the versions is such. */
    public boolean hasAny(Predicate<RegisteredSchema> predicate) {
        return byNumber.findLast(predicate).isPresent();
    }

    /** How many of the versions are such. */
    public int count(Predicate<RegisteredSchema> predicate) {
        return byNumber.list(predicate).size();
    }

    /** When a version that is there was written, or the subject deleted, whichever was last; 0 if neither. */
    public long changedMs() {
        return all().stream()
                .mapToLong(schema -> schema.stamp().timestampMs())
                .reduce(deletion == null ? 0 : deletion.writtenMs(), Math::max);
    }

    public boolean isEmpty() {
        return byNumber.isEmpty();
    }

    /** The highest version that is not soft-deleted. */
    public Optional<RegisteredSchema> latestLive() {
        return byNumber.findLast(RegisteredSchema::isLive);
    }

    /** The highest version, soft-deleted or not. */
    public Optional<Version> highest() {
        return last().map(RegisteredSchema::version);
    }

    Optional<RegisteredSchema> last() {
        return byNumber.last();
    }

    /** How far the subject's last deletion reached; empty if its key holds none. */
    public OptionalInt deletedUpTo() {
        return deletion == null ? OptionalInt.empty() : OptionalInt.of(deletion.upTo());
    }

    SubjectVersions plus(RegisteredSchema schema) {
        return new SubjectVersions(byNumber.plus(schema), deletion);
    }

    SubjectVersions minus(RegisteredSchema schema) {
        return new SubjectVersions(byNumber.minus(schema), deletion);
    }

    /** @param deletedAtMs when the record was written that says so */
    SubjectVersions withDeletedUpTo(int upTo, long deletedAtMs) {
        return new SubjectVersions(byNumber, new Deletion(upTo, deletedAtMs));
    }

    SubjectVersions withoutDeletion() {
        return new SubjectVersions(byNumber, null);
    }

    /** Nothing is left to remember. */
    boolean isForgettable() {
        return byNumber.isEmpty() && deletion == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectVersions that
                && byNumber.equals(that.byNumber)
                && Objects.equals(deletion, that.deletion);
    }

    @Override
    public int hashCode() {
        return byNumber.hashCode();
    }

    @Override
    public String toString() {
        return byNumber + (deletion == null ? "" : " deleted up to " + deletion.upTo());
    }
}
