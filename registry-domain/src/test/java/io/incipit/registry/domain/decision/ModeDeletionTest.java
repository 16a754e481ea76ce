// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.COMMAND;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.DeleteMode;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModeDeletionTest {

    private static final Scope SUBJECT = Scope.of(ORDERS);
    private static final Scope BLUE = Scope.of(Subject.parse(":.blue:"));
    private static final Scope IN_BLUE = Scope.of(Subject.parse(":.blue:a"));
    private static final Scope ALSO_IN_BLUE = Scope.of(Subject.parse(":.blue:b"));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void decide_own_isRemovedAndTold(boolean recursive) {
        RegistryState state = given(new ModePut(SUBJECT, Mode.READONLY), new ModePut(Scope.TOP_LEVEL, Mode.IMPORT));

        var decision = deletion(SUBJECT, recursive).decide(state);

        assertThat(decision).isEqualTo(Decision.of(Optional.of(Mode.READONLY), new ModeTombstone(SUBJECT)));
    }

    @Test
    void decide_nothingSet_isRefusedBelowTheTop() {
        assertThatThrownBy(() -> deletion(SUBJECT, false).decide(given()))
                .hasMessage("Subject 'orders-value' not found.");
        assertThat(deletion(SUBJECT, true).decide(given())).isEqualTo(Decision.of(Optional.empty()));
        assertThat(deletion(Scope.TOP_LEVEL, false).decide(given()))
                .isEqualTo(Decision.of(Optional.of(Mode.READWRITE)));
        assertThat(deletion(Scope.GLOBAL, false).decide(given())).isEqualTo(Decision.of(Optional.of(Mode.READWRITE)));
    }

    @Test
    void decide_recursiveOfAContext_removesThoseOfItsSubjects() {
        RegistryState state = given(
                new ModePut(ALSO_IN_BLUE, Mode.READONLY),
                new ModePut(IN_BLUE, Mode.IMPORT),
                new ModePut(BLUE, Mode.FORWARD),
                new ModePut(SUBJECT, Mode.READONLY));

        assertThat(deletion(BLUE, true).decide(state))
                .isEqualTo(Decision.of(
                        Optional.of(Mode.FORWARD),
                        new ModeTombstone(BLUE),
                        new ModeTombstone(IN_BLUE),
                        new ModeTombstone(ALSO_IN_BLUE)));
        assertThat(deletion(Scope.TOP_LEVEL, true).decide(state).events()).containsExactly(new ModeTombstone(SUBJECT));
    }

    @Test
    void decide_fixedModes_isRefusedAfterWhatIsNotThere() {
        RegistryState state = given(new ModePut(SUBJECT, Mode.READONLY));

        assertThatThrownBy(() -> fixed(SUBJECT).decide(given())).hasMessage("Subject 'orders-value' not found.");
        assertThatThrownBy(() -> fixed(SUBJECT).decide(state)).hasMessage("Mode changes are not allowed");
        assertThatThrownBy(() -> fixed(Scope.TOP_LEVEL).decide(state)).hasMessage("Mode changes are not allowed");
    }

    @Test
    void answerOf_removal_isTheAnswerGivenThen() {
        RegistryState before = given(new ModePut(SUBJECT, Mode.READONLY), new ModePut(IN_BLUE, Mode.IMPORT));
        RegistryState own = before.replay(entry(2, new ModeTombstone(SUBJECT), "c1"));
        RegistryState below = before.replay(entry(2, new ModeTombstone(IN_BLUE), "c1"));

        assertThat(deletion(SUBJECT, false).answerOf(own.trace(COMMAND).orElseThrow()))
                .contains(Mode.READONLY);
        assertThat(deletion(BLUE, true).answerOf(below.trace(COMMAND).orElseThrow()))
                .isEmpty();
    }

    @Test
    void answerOf_somethingElse_isRefused() {
        RegistryState done = given().replay(entry(0, put(ORDERS, 1, 1, "a(x)"), "c1"));

        assertThatThrownBy(() ->
                        deletion(SUBJECT, true).answerOf(done.trace(COMMAND).orElseThrow()))
                .hasMessage("The command c1 did something else before");
    }

    private static ModeDeletion deletion(Scope scope, boolean recursive) {
        return new ModeDeletion(new DeleteMode(COMMAND, scope, recursive), ModeMutability.MUTABLE);
    }

    private static ModeDeletion fixed(Scope scope) {
        return new ModeDeletion(new DeleteMode(COMMAND, scope, false), ModeMutability.FIXED);
    }
}
