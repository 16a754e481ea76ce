// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import io.incipit.registry.domain.model.RegistryException.NotFound;
import io.incipit.registry.domain.model.RegistryException.Rejected;

/** What the registry says when it refuses to associate. Messages are the ecosystem's own, to the letter. */
public final class AssociationRefusal {

    private AssociationRefusal() {}

    public static NotFound notFound(String resourceId) {
        return RegistryException.notFound(
                Reason.ASSOCIATION_NOT_FOUND, "Association for '%s' not found.".formatted(resourceId));
    }

    public static Rejected invalid(String property, String detail) {
        return rejected(
                Reason.INVALID_ASSOCIATION,
                "The association specified an invalid value for property: '%s', detail: %s"
                        .formatted(property, detail));
    }

    /** The resource has such an association already, and it is another one. */
    public static Rejected exists(AssociationType type, String resourceName) {
        return rejected(
                Reason.ASSOCIATION_EXISTS,
                "An association of type '%s' already exists for resource '%s'".formatted(type, resourceName));
    }

    public static Rejected existsFor(Subject subject) {
        return rejected(Reason.SUBJECT_ASSOCIATED, "An association already exists for subject '%s'".formatted(subject));
    }

    public static Rejected strongExistsFor(Subject subject) {
        return rejected(
                Reason.SUBJECT_STRONGLY_ASSOCIATED,
                "A strong association already exists for subject '%s'".formatted(subject));
    }

    public static Rejected noActiveVersion(Subject subject) {
        return rejected(
                Reason.NO_ACTIVE_VERSION, "No active (non-deleted) version exists for subject '%s'".formatted(subject));
    }

    /** With two blanks, as clients know it. */
    public static Rejected frozen(AssociationType type, Subject subject) {
        return rejected(
                Reason.ASSOCIATION_FROZEN,
                "The association of type  '%s' is frozen for subject '%s'".formatted(type, subject));
    }

    /** Unlike other refusals for the same reason, these give the context its plain name. */
    public static Rejected readOnly(Subject subject) {
        return rejected(
                Reason.OPERATION_NOT_PERMITTED,
                "Subject %s in context %s is in read-only mode".formatted(subject, subject.context()));
    }

    /** A command is repeated of which the log knows nothing that it did for this request. */
    public static Rejected nothingDone(CommandId command) {
        return rejected(
                Reason.OPERATION_NOT_PERMITTED, "The command %s wrote nothing for this request".formatted(command));
    }

    private static Rejected rejected(Reason reason, String message) {
        return RegistryException.rejected(reason, message);
    }
}
