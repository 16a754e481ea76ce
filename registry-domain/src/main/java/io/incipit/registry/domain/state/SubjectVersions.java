// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Version;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.List;
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

    static final SubjectVersions NONE = new SubjectVersions(TreeMap.empty(), null);

    private final SortedMap<Integer, RegisteredSchema> byNumber;
    private final @Nullable Integer deletedUpTo;

    private SubjectVersions(SortedMap<Integer, RegisteredSchema> byNumber, @Nullable Integer deletedUpTo) {
        this.byNumber = byNumber;
        this.deletedUpTo = deletedUpTo;
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
        return new SubjectVersions(byNumber.put(schema.version().number(), schema), deletedUpTo);
    }

    SubjectVersions minus(Version version) {
        return new SubjectVersions(byNumber.remove(version.number()), deletedUpTo);
    }

    SubjectVersions withDeletedUpTo(@Nullable Integer upTo) {
        return new SubjectVersions(byNumber, upTo);
    }

    /** Nothing is left to remember. */
    boolean isForgettable() {
        return byNumber.isEmpty() && deletedUpTo == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectVersions that
                && byNumber.equals(that.byNumber)
                && java.util.Objects.equals(deletedUpTo, that.deletedUpTo);
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
