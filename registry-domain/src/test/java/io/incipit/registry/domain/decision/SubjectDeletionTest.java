// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.DeleteSubject;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of whole subjects. */
class SubjectDeletionTest {

    private static final SchemaPut ONE = put(ORDERS, 1, 1, "a(x)");
    private static final SchemaPut TWO = put(ORDERS, 2, 2, "b(x)");
    private static final SchemaPut REFERRER = put(REFUNDS, 1, 3, schema("r(@o)", reference("o", ORDERS, 2)));

    @Test
    void decide_softOfLiveVersions_reachesToTheHighestAndTellsTheLive() {
        var decision = delete(given(softDeleted(ONE), TWO, softDeleted(put(ORDERS, 3, 3, "c(x)"))), false);

        assertThat(decision)
                .isEqualTo(Decision.of(new Deleted(List.of(v(2)), List.of()), new SubjectDeleted(ORDERS, 3)));
    }

    @Test
    void decide_softAgain_reachesNoLessFarThanBefore() {
        RegistryState state = given(ONE, TWO, new SubjectDeleted(ORDERS, 2), ONE, new SchemaTombstone(ORDERS, v(2)));

        var decision = delete(state, false);

        assertThat(decision.events()).containsExactly(new SubjectDeleted(ORDERS, 2));
    }

    @Test
    void decide_permanent_removesFromTheHighestDownAndTheSettingsLast() {
        RegistryState state = given(
                softDeleted(ONE),
                softDeleted(TWO),
                new ConfigPut(Scope.of(ORDERS), Config.of(CompatibilityLevel.FULL)),
                new ModePut(Scope.of(ORDERS), Mode.IMPORT));

        var decision = delete(state, true);

        assertThat(decision.answer().versions()).containsExactly(v(1), v(2));
        assertThat(decision.events())
                .containsExactly(
                        new SchemaTombstone(ORDERS, v(2)),
                        new SchemaTombstone(ORDERS, v(1)),
                        new ModeTombstone(Scope.of(ORDERS)),
                        new ConfigTombstone(Scope.of(ORDERS)));
    }

    @Test
    void decide_nothingToDelete_isRefused() {
        assertRefused(given(), false, Reason.SUBJECT_NOT_FOUND);
        assertRefused(given(), true, Reason.SUBJECT_NOT_FOUND);
        assertRefused(given(softDeleted(ONE)), false, Reason.SUBJECT_SOFT_DELETED);
        assertRefused(given(softDeleted(ONE), TWO), true, Reason.SUBJECT_NOT_SOFT_DELETED);
    }

    @Test
    void decide_referredTo_isRefusedUnlessTheReferrerIsGoneFarEnough() {
        assertRefused(given(ONE, TWO, REFERRER), false, Reason.REFERENCE_EXISTS);
        assertThat(delete(given(ONE, TWO, softDeleted(REFERRER)), false)
                        .answer()
                        .referrers())
                .extracting(Referrer::target)
                .containsExactly(v(2));
        assertRefused(given(softDeleted(TWO), softDeleted(REFERRER)), true, Reason.REFERENCE_EXISTS);
    }

    @Test
    void decide_referredToFromWithin_isNoReason() {
        SchemaPut within = put(ORDERS, 3, 3, schema("r(@o)", reference("o", ORDERS, 2)));

        assertThat(delete(given(TWO, within), false).events()).containsExactly(new SubjectDeleted(ORDERS, 3));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void decide_anyMode_isRefusedOnlyIfReadOnly(Mode mode) {
        RegistryState state = given(ONE, new ModePut(Scope.GLOBAL, mode));

        if (mode.isReadOnly()) {
            assertRefused(state, false, Reason.OPERATION_NOT_PERMITTED);
        } else {
            assertThat(delete(state, false).events()).isNotEmpty();
        }
    }

    @Test
    void answerOf_eitherKind_isTheAnswerGivenThen() {
        RegistryState soft = replayed(given(ONE, TWO), new SubjectDeleted(ORDERS, 2));
        RegistryState permanent = replayed(
                given(softDeleted(ONE), softDeleted(TWO)),
                new SchemaTombstone(ORDERS, v(2)),
                new SchemaTombstone(ORDERS, v(1)));

        assertThat(answerOf(soft).versions()).containsExactly(v(1), v(2));
        assertThat(answerOf(permanent).versions()).containsExactly(v(1), v(2));
    }

    @Test
    void answerOf_registration_isRefused() {
        assertThatThrownBy(() -> answerOf(replayed(given(), ONE)))
                .hasMessage("The command c1 did something else before");
    }

    private static Version v(int number) {
        return new Version(number);
    }

    private static SubjectDeletion deletion(boolean permanent) {
        return new SubjectDeletion(new DeleteSubject(Registrations.COMMAND, ORDERS, permanent));
    }

    private static Decision<Deleted> delete(RegistryState state, boolean permanent) {
        return deletion(permanent).decide(state);
    }

    private static Deleted answerOf(RegistryState state) {
        return deletion(false).answerOf(state.trace(Registrations.COMMAND).orElseThrow());
    }

    private static RegistryState replayed(RegistryState before, RegistryEvent... events) {
        RegistryState state = before;
        for (RegistryEvent event : events) {
            state = state.replay(entry(state.position(), event, "c1"));
        }
        return state;
    }

    private static void assertRefused(RegistryState state, boolean permanent, Reason reason) {
        assertThatThrownBy(() -> delete(state, permanent))
                .isInstanceOf(RegistryException.class)
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(reason);
    }
}
