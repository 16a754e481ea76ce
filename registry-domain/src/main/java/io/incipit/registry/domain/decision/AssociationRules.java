// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;

/** What a subject must be like to be associated. */
final class AssociationRules {

    private AssociationRules() {}

    /** OPERATION_NOT_PERMITTED when the subject is read-only. */
    static void requireWritable(RegistryState state, Subject subject) {
        if (ModeQuestion.inForce(state, Scope.of(subject)).isReadOnly()) {
            throw AssociationRefusal.readOnly(subject);
        }
    }

    /** A resource's own subject is its own and nobody else's; others are shared by those who do not own them. */
    static void requireFree(RegistryState state, Association association) {
        Subject subject = association.subject();
        List<RegisteredAssociation> others = state.associations().ofSubject(subject);
        if (others.stream().anyMatch(other -> other.association().isStrong())) {
            throw AssociationRefusal.strongExistsFor(subject);
        }
        if (association.isStrong()) {
            requireOwn(state, association, others);
        }
    }

    private static void requireOwn(RegistryState state, Association association, List<RegisteredAssociation> others) {
        Subject subject = association.subject();
        Subject own = association.resource().ownSubject(association.type());
        if (!subject.equals(own)) {
            throw AssociationRefusal.invalid("subject", "STRONG associations must use subject '%s'".formatted(own));
        }
        if (!others.isEmpty()) {
            throw AssociationRefusal.existsFor(subject);
        }
        for (RegisteredSchema version : state.versions(subject).live()) {
            Referrers.requireNone(
                    state,
                    version,
                    referrer -> referrer.isLive() && !referrer.subject().equals(subject));
        }
    }
}
