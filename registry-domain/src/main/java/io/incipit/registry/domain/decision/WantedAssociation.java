// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.SubmittedSchema;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Resource;
import io.incipit.registry.domain.model.Subject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An association as its caller wants it, with all that he left out filled in. */
record WantedAssociation(Association association, @Nullable SubmittedSchema schema) {

    /** What the caller's request is about, and in whose name it is carried out. */
    record Circumstances(CommandId command, Context context, Resource resource) {}

    /**
     * Fills in and checks what can be checked without looking at other associations. INVALID_ASSOCIATION.
     *
     * @param before the association to be changed, which says what the caller does not
     */
    static WantedAssociation of(Circumstances of, AssociationChange change, Optional<Association> before) {
        Resource resource = of.resource();
        AssociationType type = type(change.type());
        Lifecycle lifecycle = lifecycle(change, before);
        boolean frozen = lifecycle == Lifecycle.STRONG;
        requireFrozen(change.frozen(), lifecycle);
        Subject own = resource.ownSubject(type);
        Subject subject = subject(of, change, lifecycle == Lifecycle.STRONG ? Optional.of(own) : subjectOf(before));
        if (lifecycle == Lifecycle.WEAK && subject.equals(own)) {
            throw AssociationRefusal.invalid("subject", "WEAK associations cannot use subject '%s'".formatted(subject));
        }
        Association association = new Association(guid(of, type, subject), resource, type, subject, lifecycle, frozen);
        return new WantedAssociation(association, change.schema());
    }

    static AssociationType type(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return AssociationType.VALUE;
        }
        return AssociationType.parse(given)
                .orElseThrow(() -> AssociationRefusal.invalid("associationType", "must be either 'key' or 'value'"));
    }

    private static Lifecycle lifecycle(AssociationChange change, Optional<Association> before) {
        if (change.lifecycle() != null) {
            return change.lifecycle();
        }
        return before.map(Association::lifecycle).orElse(change.schema() == null ? Lifecycle.WEAK : Lifecycle.STRONG);
    }

    private static void requireFrozen(@Nullable Boolean given, Lifecycle lifecycle) {
        boolean frozen = lifecycle == Lifecycle.STRONG;
        if (given != null && given != frozen) {
            throw AssociationRefusal.invalid(
                    "frozen",
                    "association with lifecycle of %s %s be frozen".formatted(lifecycle, frozen ? "must" : "cannot"));
        }
    }

    private static Optional<Subject> subjectOf(Optional<Association> before) {
        return before.map(Association::subject);
    }

    private static Subject subject(Circumstances of, AssociationChange change, Optional<Subject> otherwise) {
        String given = change.subject();
        if (given == null || given.isEmpty()) {
            return otherwise.orElseThrow(
                    () -> AssociationRefusal.invalid("subject", "must be provided for WEAK associations"));
        }
        return Subject.parseIn(of.context(), given);
    }

    /** A function of what is done in whose name: a repeated command names the association alike. */
    private static String guid(Circumstances of, AssociationType type, Subject subject) {
        String name = "%s %s %s %s".formatted(of.command(), of.resource(), type, subject);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
