// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Version;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
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

    static final SubjectVersions NONE = new SubjectVersions(TreeMap.empty(), null, 0);

    private final SortedMap<Integer, RegisteredSchema> byNumber;
    private final @Nullable Integer deletedUpTo;
    private final long deletedMs;

    private SubjectVersions(
            SortedMap<Integer, RegisteredSchema> byNumber, @Nullable Integer deletedUpTo, long deletedMs) {
        this.byNumber = byNumber;
        this.deletedUpTo = deletedUpTo;
        this.deletedMs = deletedMs;
    }

    public Optional<RegisteredSchema> get(Version version) {
        return byNumber.get(version.number()).toJavaOptional();
    }

    /** All versions, ascending. */
    public List<RegisteredSchema> all() {
        return byNumber.values().toJavaList();
    }

    /** The versions that are not soft-deleted, ascending. */
    public List<RegisteredSchema> live() {
        return byNumber.values().filter(RegisteredSchema::isLive).toJavaList();
    }

    /** Whether one of the versions is such. */
    public boolean hasAny(Predicate<RegisteredSchema> predicate) {
        return byNumber.values().exists(predicate);
    }

    /** How many of the versions are such. */
    public int count(Predicate<RegisteredSchema> predicate) {
        return byNumber.values().count(predicate);
    }

    /** When a version that is there was written, or the subject deleted, whichever was last; 0 if neither. */
    public long changedMs() {
        return byNumber.values().map(schema -> schema.stamp().timestampMs()).foldLeft(deletedMs, Math::max);
    }

    public boolean isEmpty() {
        return byNumber.isEmpty();
    }

    /** The highest version that is not soft-deleted. */
    public Optional<RegisteredSchema> latestLive() {
        return byNumber.isEmpty()
                ? Optional.empty()
                : byNumber.last()._2.isLive()
                        ? Optional.of(byNumber.last()._2)
                        : byNumber.values().findLast(RegisteredSchema::isLive).toJavaOptional();
    }

    /** The highest version, soft-deleted or not. */
    public Optional<Version> highest() {
        return byNumber.isEmpty()
                ? Optional.empty()
                : Optional.of(byNumber.last()._2.version());
    }

    /** How far the subject's last deletion reached; empty if its key holds none. */
    public OptionalInt deletedUpTo() {
        return deletedUpTo == null ? OptionalInt.empty() : OptionalInt.of(deletedUpTo);
    }

    SubjectVersions plus(RegisteredSchema schema) {
        return new SubjectVersions(byNumber.put(schema.version().number(), schema), deletedUpTo, deletedMs);
    }

    SubjectVersions minus(Version version) {
        return new SubjectVersions(byNumber.remove(version.number()), deletedUpTo, deletedMs);
    }

    /** @param deletedAtMs when the record was written that says so */
    SubjectVersions withDeletedUpTo(int upTo, long deletedAtMs) {
        return new SubjectVersions(byNumber, upTo, deletedAtMs);
    }

    SubjectVersions withoutDeletion() {
        return new SubjectVersions(byNumber, null, 0);
    }

    /** Nothing is left to remember. */
    boolean isForgettable() {
        return byNumber.isEmpty() && deletedUpTo == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectVersions that
                && byNumber.equals(that.byNumber)
                && deletedMs == that.deletedMs
                && Objects.equals(deletedUpTo, that.deletedUpTo);
    }

    @Override
    public int hashCode() {
        return byNumber.hashCode();
    }

    @Override
    public String toString() {
        return byNumber.values().mkString("[", ", ", "]")
                + (deletedUpTo == null ? "" : " deleted up to " + deletedUpTo);
    }
}
