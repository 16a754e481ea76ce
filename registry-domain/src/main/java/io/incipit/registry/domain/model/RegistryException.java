// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registry refuses. The kind says what the caller does next: look elsewhere, change the request, or try again. The
 * {@link Reason} says what the caller is told.
 *
 * <p>Messages are the ecosystem's own where it has one, to the letter: clients and their tests compare them.
 */
public abstract sealed class RegistryException extends RuntimeException {

    private static final String VERSIONS_ALLOWED = "Allowed values are between [1, 2^31-1] and the string \"latest\"";

    private final Reason reason;

    private RegistryException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What was asked for is not there. */
    public static final class NotFound extends RegistryException {
        private NotFound(Reason reason, String message) {
            super(reason, message, null);
        }
    }

    /** The request itself is refused; repeating it unchanged gives the same. Nothing was written. */
    public static final class Rejected extends RegistryException {
        private Rejected(Reason reason, String message, @Nullable Throwable cause) {
            super(reason, message, cause);
        }
    }

    /** The schema does not fit earlier versions. Nothing was written. */
    public static final class Incompatible extends RegistryException {

        private final transient CompatibilityReport report;

        private Incompatible(String message, CompatibilityReport report) {
            super(Reason.INCOMPATIBLE_SCHEMA, message, null);
            this.report = report;
        }

        public CompatibilityReport report() {
            return report;
        }
    }

    /** What is to go is referred to. Nothing was written. */
    public static final class ReferredTo extends RegistryException {

        private final transient List<Referrer> referrers;

        private ReferredTo(String message, List<Referrer> referrers) {
            super(Reason.REFERENCE_EXISTS, message, null);
            this.referrers = List.copyOf(referrers);
        }

        /** Who refers to it, as far as that is known, in no order; those too that would not keep it. */
        public List<Referrer> referrers() {
            return referrers;
        }
    }

    /** The registry cannot do it now. Whether something was written stands in the message. */
    public static final class Unavailable extends RegistryException {
        Unavailable(Reason reason, String message, @Nullable Throwable cause) {
            super(reason, message, cause);
        }
    }

    /** Another node has the right to write, which this one leaves to it. Nothing was written here. */
    public static final class HeldElsewhere extends RegistryException {

        private final transient Optional<Holder> holder;

        HeldElsewhere(String message, Optional<Holder> holder) {
            super(Reason.HELD_ELSEWHERE, message, null);
            this.holder = holder;
        }

        /** Who has it; empty if nobody told, and this node does not take it. */
        public Optional<Holder> holder() {
            return holder;
        }
    }

    static NotFound notFound(Reason reason, String message) {
        return new NotFound(reason, message);
    }

    static Rejected rejected(Reason reason, String message) {
        return rejected(reason, message, null);
    }

    static Rejected rejected(Reason reason, String message, @Nullable Throwable cause) {
        return new Rejected(reason, message, cause);
    }

    public static NotFound subjectNotFound(Subject subject) {
        return new NotFound(Reason.SUBJECT_NOT_FOUND, "Subject '%s' not found.".formatted(subject));
    }

    public static NotFound versionNotFound(VersionSelector version) {
        return new NotFound(Reason.VERSION_NOT_FOUND, "Version %s not found.".formatted(version));
    }

    public static NotFound schemaNotFound() {
        return new NotFound(Reason.SCHEMA_NOT_FOUND, "Schema not found");
    }

    /** The schema with that id or guid, as the caller wrote it. */
    public static NotFound schemaNotFound(String key) {
        return new NotFound(Reason.SCHEMA_NOT_FOUND, "Schema %s not found".formatted(key));
    }

    public static NotFound subjectSoftDeleted(Subject subject) {
        return new NotFound(
                Reason.SUBJECT_SOFT_DELETED,
                "Subject '%s' was soft deleted.Set permanent=true to delete permanently".formatted(subject));
    }

    public static NotFound subjectNotSoftDeleted(Subject subject) {
        return new NotFound(
                Reason.SUBJECT_NOT_SOFT_DELETED,
                "Subject '%s' was not deleted first before being permanently deleted".formatted(subject));
    }

    public static NotFound versionSoftDeleted(Subject subject, Version version) {
        return new NotFound(
                Reason.VERSION_SOFT_DELETED,
                "Subject '%s' Version %s was soft deleted.Set permanent=true to delete permanently"
                        .formatted(subject, version));
    }

    public static NotFound versionNotSoftDeleted(Subject subject, Version version) {
        return new NotFound(
                Reason.VERSION_NOT_SOFT_DELETED,
                "Subject '%s' Version %s was not deleted first before being permanently deleted"
                        .formatted(subject, version));
    }

    /** There is nothing to bring back. */
    public static NotFound subjectNotUndeletable(Subject subject) {
        return new NotFound(
                Reason.SUBJECT_NOT_SOFT_DELETED,
                "Subject '%s' has no soft deleted version to be undeleted".formatted(subject));
    }

    /** There is nothing to bring back. */
    public static NotFound versionNotUndeletable(Subject subject, Version version) {
        return new NotFound(
                Reason.VERSION_NOT_SOFT_DELETED,
                "Subject '%s' Version %s was not deleted first before being undeleted".formatted(subject, version));
    }

    public static NotFound configNotFound(Scope scope) {
        return new NotFound(
                Reason.CONFIG_NOT_FOUND,
                "Subject '%s' does not have subject-level compatibility configured".formatted(scope));
    }

    public static NotFound modeNotFound(Scope scope) {
        return new NotFound(
                Reason.MODE_NOT_FOUND, "Subject '%s' does not have subject-level mode configured".formatted(scope));
    }

    public static Incompatible incompatible(Subject subject, CompatibilityReport report) {
        return new Incompatible(
                "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: [%s]"
                        .formatted(subject, String.join(", ", report.messages())),
                report);
    }

    public static Rejected invalidSchema(String message, @Nullable Throwable cause) {
        return new Rejected(Reason.INVALID_SCHEMA, message, cause);
    }

    /** A version cannot come back before what it refers to. */
    public static Rejected refersToDeleted(RegisteredSchema schema, SchemaReference reference) {
        return invalidSchema(
                "Subject '%s' Version %s refers to subject \"%s\" and version %d, which is not there or soft deleted; "
                                .formatted(
                                        schema.subject(),
                                        schema.version(),
                                        reference.target(schema.subject().context()),
                                        reference.version())
                        + "undelete that first",
                null);
    }

    public static Rejected invalidVersion(String given, @Nullable Throwable cause) {
        return new Rejected(
                Reason.INVALID_VERSION,
                "The specified version '%s' is not a valid version id. %s".formatted(given, VERSIONS_ALLOWED),
                cause);
    }

    public static Rejected invalidCompatibilityLevel(@Nullable Throwable cause) {
        return new Rejected(
                Reason.INVALID_COMPATIBILITY_LEVEL,
                "Invalid compatibility level. Valid values are none, backward, forward, full, "
                        + "backward_transitive, forward_transitive, and full_transitive",
                cause);
    }

    public static Rejected invalidSubject(String subject) {
        return new Rejected(
                Reason.INVALID_SUBJECT, "The specified subject '%s' is not a valid.".formatted(subject), null);
    }

    public static Rejected invalidRuleSet(String message) {
        return new Rejected(Reason.INVALID_RULE_SET, message, null);
    }

    public static Rejected importsIntoSubjects() {
        return notPermitted("Cannot import since found existing subjects");
    }

    public static Rejected overwritesId(SchemaId id) {
        return notPermitted("Overwrite new schema with id %s in context %s is not permitted."
                .formatted(id, id.context().prefix()));
    }

    static Rejected notPermitted(String message) {
        return new Rejected(Reason.OPERATION_NOT_PERMITTED, message, null);
    }

    /** There is no number left to give. */
    public static Rejected exhausted(String numbers) {
        return notPermitted("All %s up to 2147483647 are used; nothing was written".formatted(numbers));
    }

    /** A command id was used again, for something else. */
    public static Rejected otherCommand(CommandId command) {
        return notPermitted("The command %s did something else before".formatted(command));
    }

    public static ReferredTo referenceExists(Subject subject, Version version) {
        return referenceExists(subject, version, List.of());
    }

    /** The version is referred to by these. */
    public static ReferredTo referenceExists(Subject subject, Version version, List<Referrer> referrers) {
        return new ReferredTo(
                "One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=%s,version=%s}."
                        .formatted(subject, version),
                referrers);
    }

    public static Rejected contextNotEmpty(Context context) {
        return new Rejected(
                Reason.CONTEXT_NOT_EMPTY, "The specified context '%s' is not empty.".formatted(context.prefix()), null);
    }

    public static Rejected schemaTooLarge() {
        return new Rejected(Reason.SCHEMA_TOO_LARGE, "Register operation failed because schema is too large", null);
    }

    /** Writes are to be sent to that node. */
    public static HeldElsewhere heldBy(Holder holder) {
        return new HeldElsewhere(
                "The right to write is held by node %s at %s; nothing was written here"
                        .formatted(holder.nodeId(), holder.url()),
                Optional.of(holder));
    }

    /** The log cannot be written; nothing was. */
    public static Unavailable storeFailed(String message, @Nullable Throwable cause) {
        return new Unavailable(Reason.STORE_FAILED, message, cause);
    }

    /** The time is up; the message says whether the outcome is known. */
    public static Unavailable timedOut(String message, @Nullable Throwable cause) {
        return new Unavailable(Reason.STORE_TIMED_OUT, message, cause);
    }

    /** The write may or may not have happened, and the log cannot be asked in time. */
    public static Unavailable outcomeUnknown(CommandId command) {
        return timedOut(
                "The outcome of this write is not known yet: the log cannot be reached to tell. Repeating it is safe; "
                        + "send the header X-Incipit-Command: %s with it to get the answer of this one if it happened."
                                .formatted(command),
                null);
    }
}
