// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Associating.OWN;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.associated;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.AssociationFilter;
import io.incipit.registry.domain.api.DeleteAssociations;
import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.kit.Facts;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of associations, and of what they keep from being deleted. */
class AssociationDeletionTest {

    private static final SchemaPut SHARED = put(ORDERS, 1, 1, "a(x)");
    private static final SchemaPut OWNED = put(OWN, 1, 1, "a(x)");
    private static final AssociationPut KEY = associated("topic", AssociationType.KEY, ORDERS);
    private static final AssociationPut VALUE = associated("topic", AssociationType.VALUE, ORDERS);
    private static final AssociationPut STRONG = associated("topic", AssociationType.VALUE, OWN, Lifecycle.STRONG);

    @ParameterizedTest
    @CsvSource({"-,-,key value", "key,-,key", "value,topic,value"})
    void decide_weak_removesThoseAskedFor(String type, String resourceType, String removed) {
        var decision = deletion(type, resourceType, false, false).decide(given(SHARED, KEY, VALUE));

        assertThat(decision.answer())
                .extracting(association -> association.type().toString())
                .containsExactly(removed.split(" "));
        assertThat(decision.events()).hasSameSizeAs(decision.answer()).allMatch(AssociationTombstone.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"key,-", "bogus,-", "-,table"})
    void decide_noneAskedFor_isNotFound(String type, String resourceType) {
        assertThatThrownBy(() -> deletion(type, resourceType, true, false).decide(given(SHARED, VALUE)))
                .hasMessage("Association for '#topic' not found.");
    }

    @Test
    void decide_frozenWithoutCascade_isRefused() {
        assertThatThrownBy(() -> deletion(false).decide(given(OWNED, STRONG)))
                .hasMessage("The association of type  'value' is frozen for subject ':.ns:topic-value'");
    }

    @Test
    void decide_frozenWithCascade_takesTheSubjectForGood() {
        var decision = deletion(true).decide(given(OWNED, STRONG));

        assertThat(decision.events())
                .containsExactly(
                        tombstone(STRONG), new SubjectDeleted(OWN, 1), new SchemaTombstone(OWN, Version.FIRST));
    }

    @Test
    void decide_cascadeToDeletedSubject_takesTheRest() {
        var decision = deletion(true).decide(given(Facts.softDeleted(OWNED), STRONG));

        assertThat(decision.events()).containsExactly(tombstone(STRONG), new SchemaTombstone(OWN, Version.FIRST));
    }

    @Test
    void decide_cascadeOfWeak_leavesTheSubject() {
        assertThat(deletion(true).decide(given(SHARED, VALUE)).events()).containsExactly(tombstone(VALUE));
    }

    @Test
    void decide_cascadeInImportMode_leavesTheSubject() {
        RegistryState state = given(OWNED, STRONG, new ModePut(Scope.GLOBAL, Mode.IMPORT));

        assertThat(deletion(true).decide(state).events()).containsExactly(tombstone(STRONG));
    }

    @Test
    void decide_cascadeToReferredSubject_isRefusedUnlessOnlyTried() {
        SchemaPut referrer = put(REFUNDS, 1, 5, Facts.schema("r(@o)", Facts.reference("o", OWN, 1)));
        RegistryState state = given(OWNED, STRONG, referrer);

        var tried = deletion("-", "-", true, true).decide(state);

        assertThat(tried.events()).isEmpty();
        assertThatThrownBy(() -> deletion(true).decide(state))
                .hasMessage(
                        "One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=:.ns:topic-value,version=1}.");
    }

    @Test
    void decide_readOnly_isRefused() {
        assertThatThrownBy(() -> deletion(false).decide(given(SHARED, VALUE, new ModePut(Scope.GLOBAL, Mode.READONLY))))
                .hasMessage("Subject orders-value in context . is in read-only mode");
    }

    @Test
    void answerOf_repeatedCommand_isTheAnswerGivenThen() {
        RegistryState before = given(SHARED, KEY, VALUE);
        Decision<List<Association>> decision = deletion(false).decide(before);
        RegistryState after = Associating.replayed(before, decision.events());

        assertThat(deletion(false).answerOf(after.trace(Registrations.COMMAND).orElseThrow()))
                .isEqualTo(decision.answer());
    }

    @Test
    void answerOf_anotherCommand_isRefused() {
        RegistryState state = Associating.replayed(given(), List.of(SHARED));

        assertThatThrownBy(() -> deletion(false)
                        .answerOf(state.trace(Registrations.COMMAND).orElseThrow()))
                .hasMessage("The command c1 did something else before");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deleteSubject_associated_isRefused(boolean permanent) {
        SchemaPut version = permanent ? Facts.softDeleted(SHARED) : SHARED;
        SubjectDeletion deletion = new SubjectDeletion(new DeleteSubject(Registrations.COMMAND, ORDERS, permanent));

        assertThatThrownBy(() -> deletion.decide(given(version, VALUE)))
                .hasMessage("An association already exists for subject 'orders-value'");
    }

    @Test
    void deleteVersion_lastOfAssociated_isRefused() {
        VersionDeletion deletion =
                new VersionDeletion(new DeleteVersion(Registrations.COMMAND, ORDERS, VersionSelector.LATEST, false));
        SchemaPut another = put(ORDERS, 2, 2, "b(x)");

        assertThat(deletion.decide(given(SHARED, another, VALUE)).events()).hasSize(1);
        assertThatThrownBy(() -> deletion.decide(given(SHARED, VALUE)))
                .hasMessage("An association already exists for subject 'orders-value'");
    }

    private static AssociationDeletion deletion(boolean cascade) {
        return deletion("-", "-", cascade, false);
    }

    private static AssociationDeletion deletion(String type, String resourceType, boolean cascade, boolean dryRun) {
        AssociationFilter filter = new AssociationFilter(
                Optional.of(resourceType).filter(given -> !given.equals("-")),
                type.equals("-") ? Set.of() : Set.of(type),
                Optional.empty());
        return new AssociationDeletion(
                new DeleteAssociations(Registrations.COMMAND, "#topic", filter, cascade, dryRun));
    }

    private static AssociationTombstone tombstone(AssociationPut put) {
        return new AssociationTombstone(put.association().key());
    }
}
