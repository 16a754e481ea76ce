// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.COMMAND;
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

import io.incipit.registry.domain.api.SetMode;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModeSwitchTest {

    private static final Subject BLUE = Subject.parse(":.blue:a");
    private static final SchemaPut ONE = put(ORDERS, 1, 1, "a(x)");
    private static final SchemaPut TWO = put(ORDERS, 2, 2, "b(x)");

    @ParameterizedTest
    @EnumSource(Mode.class)
    void decide_anyModeWhateverIsInForce_isSet(Mode mode) {
        RegistryState state = given(new ModePut(Scope.TOP_LEVEL, Mode.READONLY_OVERRIDE));

        var decision = forced(Scope.of(ORDERS), mode).decide(state);

        assertThat(decision).isEqualTo(Decision.of(Optional.of(mode), new ModePut(Scope.of(ORDERS), mode)));
    }

    @Test
    void decide_none_removesWhatIsSet() {
        RegistryState state = given(new ModePut(Scope.of(ORDERS), Mode.READONLY));

        assertThat(cleared(Scope.of(ORDERS)).decide(state))
                .isEqualTo(Decision.of(Optional.empty(), new ModeTombstone(Scope.of(ORDERS))));
        assertThat(cleared(Scope.TOP_LEVEL).decide(state)).isEqualTo(Decision.of(Optional.empty()));
    }

    /** A scope, the subject that has a live version, and whether that is in the way of imports. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "orders-value, orders-value, true",
                "orders-value, refunds-value, false",
                "orders-value, :.blue:orders-value, false",
                ":.blue:,      :.blue:a,     true",
                ":.blue:,      :.green:a,    false",
                ":.blue:,      a,            false",
                "\"\",         a,            true",
                "\"\",         :.blue:a,     true",
                ":.__GLOBAL:,  a,            true",
                ":.__GLOBAL:,  :.blue:a,     true",
                ":.__GLOBAL:x, a,            false"
            })
    void decide_importWithLiveVersions_isRefusedInItsScope(String scope, String live, boolean refused) {
        RegistryState state = given(put(Subject.parse(live), 1, 1, "a(x)"));
        ModeSwitch change = importing(Scope.of(Subject.parse(scope)));

        if (refused) {
            assertThatThrownBy(() -> change.decide(state)).hasMessage("Cannot import since found existing subjects");
        } else {
            assertThat(change.decide(state).events()).hasSize(2);
        }
    }

    @Test
    void decide_importWithSoftDeletedVersions_clearsThemFromTheHighestDown() {
        RegistryState state = given(softDeleted(ONE), softDeleted(TWO), softDeleted(put(BLUE, 1, 1, "a(x)")));

        var decision = importing(Scope.TOP_LEVEL).decide(state);

        assertThat(decision.events())
                .containsExactly(
                        new SchemaTombstone(ORDERS, new Version(2)),
                        new SchemaTombstone(ORDERS, new Version(1)),
                        new SchemaTombstone(BLUE, new Version(1)),
                        new SubjectCleared(Scope.TOP_LEVEL),
                        new ModePut(Scope.TOP_LEVEL, Mode.IMPORT));
    }

    @Test
    void decide_importIntoAnEmptyScope_stillTellsThatItIsClear() {
        RegistryState state = given(ONE, new ConfigPut(Scope.of(REFUNDS), Config.EMPTY));

        assertThat(importing(Scope.of(REFUNDS)).decide(state).events())
                .containsExactly(new SubjectCleared(Scope.of(REFUNDS)), new ModePut(Scope.of(REFUNDS), Mode.IMPORT));
    }

    @Test
    void decide_importWithReferrersThatStay_isRefused() {
        SchemaPut referrer = put(REFUNDS, 1, 3, schema("r(@o)", reference("o", ORDERS, 1)));
        RegistryState referredTo = given(softDeleted(ONE), softDeleted(referrer));

        assertThatThrownBy(() -> importing(Scope.of(ORDERS)).decide(referredTo))
                .hasMessage("One or more references exist to the schema "
                        + "{magic=1,keytype=SCHEMA,subject=orders-value,version=1}.");
        assertThat(importing(Scope.TOP_LEVEL).decide(referredTo).events()).hasSize(4);
    }

    @Test
    void decide_importThatIsForcedOrInForce_leavesWhatIsThere() {
        RegistryState imports = given(ONE, new ModePut(Scope.GLOBAL, Mode.IMPORT));
        ModePut only = new ModePut(Scope.of(ORDERS), Mode.IMPORT);

        assertThat(importing(Scope.of(ORDERS)).decide(imports).events()).containsExactly(only);
        assertThat(forced(Scope.of(ORDERS), Mode.IMPORT).decide(given(ONE)).events())
                .containsExactly(only);
    }

    @Test
    void decide_importThatClearsTheHighestId_keepsItUsed() {
        RegistryState state = given(softDeleted(TWO));

        RegistryState after = after(state, importing(Scope.of(ORDERS)));

        assertThat(after.highestId(ORDERS.context())).isEqualTo(2);
        assertThat(IdFloors.missingIn(after)).hasSize(1);
    }

    @Test
    void answerOf_eitherKind_isTheAnswerGivenThen() {
        RegistryState set = done(new ModePut(Scope.of(ORDERS), Mode.IMPORT));
        RegistryState removed = done(new ModeTombstone(Scope.of(ORDERS)));

        assertThat(importing(Scope.of(ORDERS)).answerOf(set.trace(COMMAND).orElseThrow()))
                .contains(Mode.IMPORT);
        assertThat(cleared(Scope.of(ORDERS)).answerOf(removed.trace(COMMAND).orElseThrow()))
                .isEmpty();
    }

    @Test
    void answerOf_somethingElse_isRefused() {
        RegistryState done = done(new ModePut(Scope.of(REFUNDS), Mode.IMPORT));

        assertThatThrownBy(() ->
                        importing(Scope.of(ORDERS)).answerOf(done.trace(COMMAND).orElseThrow()))
                .hasMessage("The command c1 did something else before");
    }

    private static ModeSwitch importing(Scope scope) {
        return new ModeSwitch(new SetMode(COMMAND, scope, Optional.of(Mode.IMPORT), false));
    }

    private static ModeSwitch forced(Scope scope, Mode mode) {
        return new ModeSwitch(new SetMode(COMMAND, scope, Optional.of(mode), true));
    }

    private static ModeSwitch cleared(Scope scope) {
        return new ModeSwitch(new SetMode(COMMAND, scope, Optional.empty(), false));
    }

    private static RegistryState after(RegistryState before, ModeSwitch change) {
        RegistryState state = before;
        for (RegistryEvent event : change.decide(before).events()) {
            state = state.replay(entry(state.position(), event, "c1"));
        }
        return state;
    }

    private static RegistryState done(RegistryEvent event) {
        return RegistryState.EMPTY.replay(entry(0, event, "c1"));
    }
}
