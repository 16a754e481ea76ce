// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.COMMAND;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.DeleteContext;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import org.junit.jupiter.api.Test;

class ContextDeletionTest {

    private static final Context BLUE = new Context(".blue");
    private static final Subject IN_BLUE = new Subject(BLUE, "a");
    private static final ContextDeletion DELETION = new ContextDeletion(new DeleteContext(COMMAND, BLUE));

    @Test
    void decide_known_isForgotten() {
        assertThat(DELETION.decide(given(new ContextPut(BLUE))))
                .isEqualTo(Decision.of(BLUE, new ContextTombstone(BLUE)));
    }

    @Test
    void decide_unknown_changesNothing() {
        assertThat(DELETION.decide(given())).isEqualTo(Decision.of(BLUE));
    }

    @Test
    void decide_withSubjects_isRefused() {
        RegistryState state = given(new ContextPut(BLUE), softDeleted(put(IN_BLUE, 1, 1, "a(x)")));

        assertThatThrownBy(() -> DELETION.decide(state)).hasMessage("The specified context ':.blue:' is not empty.");
    }

    @Test
    void decide_subjectsGoneForGood_isForgottenAndItsIdsStayUsed() {
        RegistryState state =
                given(new ContextPut(BLUE), put(IN_BLUE, 1, 7, "a(x)"), new SchemaTombstone(IN_BLUE, new Version(1)));

        RegistryState after =
                state.replay(entry(3, DELETION.decide(state).events().get(0), "c1"));

        assertThat(after.contexts()).containsExactly(Context.DEFAULT);
        assertThat(after.highestId(BLUE)).isEqualTo(7);
    }

    @Test
    void decide_onlyOthersHaveSubjects_isForgotten() {
        RegistryState state = given(new ContextPut(new Context(".blue")), put(Subject.parse(":.red:a"), 1, 1, "a(x)"));

        Decision<Context> decision =
                new ContextDeletion(new DeleteContext(COMMAND, new Context(".blue"))).decide(state);

        assertThat(decision.events()).containsExactly(new ContextTombstone(new Context(".blue")));
    }

    @Test
    void decide_readOnly_isRefused() {
        RegistryState state = given(new ContextPut(BLUE), new ModePut(Scope.GLOBAL, Mode.READONLY));

        assertThatThrownBy(() -> DELETION.decide(state))
                .hasMessage("Subject :.blue: in context :.blue: is in read-only mode");
    }

    @Test
    void answerOf_itsOwn_isToldAgain() {
        RegistryState done = given().replay(entry(0, new ContextTombstone(BLUE), "c1"));
        RegistryState other = given().replay(entry(0, new ContextPut(BLUE), "c1"));

        assertThat(DELETION.answerOf(done.trace(COMMAND).orElseThrow())).isEqualTo(BLUE);
        assertThatThrownBy(() -> DELETION.answerOf(other.trace(COMMAND).orElseThrow()))
                .hasMessage("The command c1 did something else before");
    }
}
