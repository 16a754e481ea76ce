// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationRefusal;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredAssociation;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;

/**
 * Removes associations.
 *
 * @param cascade take frozen ones too, and with them the subjects that they own
 * @param tried only for trial: the subjects are not looked at
 */
record AssociationRemoval(CommandId command, boolean cascade, boolean tried) {

    /** Those that are to be removed. ASSOCIATION_NOT_FOUND when there is none. */
    static List<Association> targets(RegistryState state, String resourceId, AssociationFilter filter) {
        List<Association> targets = state.associations().ofResourceId(resourceId).stream()
                .filter(filter::shows)
                .map(RegisteredAssociation::association)
                .toList();
        if (targets.isEmpty()) {
            throw AssociationRefusal.notFound(resourceId);
        }
        return targets;
    }

    /** ASSOCIATION_FROZEN, OPERATION_NOT_PERMITTED, and what refuses the deletion of a subject. */
    Draft remove(Draft draft, List<Association> targets) {
        Draft after = draft;
        for (Association target : targets) {
            AssociationRules.requireWritable(after.state(), target.subject());
            if (target.frozen() && !cascade) {
                throw AssociationRefusal.frozen(target.type(), target.subject());
            }
            after = after.plus(new AssociationTombstone(target.key()));
            if (cascade && target.isStrong() && !tried) {
                after = withoutSubject(after, target.subject());
            }
        }
        return after;
    }

    /** Imports bring subjects and associations one by one, and in any order. */
    private Draft withoutSubject(Draft draft, Subject subject) {
        if (ModeQuestion.inForce(draft.state(), Scope.of(subject)) == Mode.IMPORT) {
            return draft;
        }
        Draft after = draft;
        if (after.state().versions(subject).latestLive().isPresent()) {
            after = after.plus(deletion(subject, false).decide(after.state()).events());
        }
        if (!after.state().versions(subject).isEmpty()) {
            after = after.plus(deletion(subject, true).decide(after.state()).events());
        }
        return after;
    }

    private SubjectDeletion deletion(Subject subject, boolean permanent) {
        return new SubjectDeletion(new DeleteSubject(command, subject, permanent));
    }
}
