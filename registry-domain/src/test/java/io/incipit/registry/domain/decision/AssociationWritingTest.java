// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Associating.NAMED;
import static io.incipit.registry.domain.decision.Associating.OWN;
import static io.incipit.registry.domain.decision.Associating.RESOURCE;
import static io.incipit.registry.domain.decision.Associating.change;
import static io.incipit.registry.domain.decision.Associating.decided;
import static io.incipit.registry.domain.decision.Associating.schema;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.after;
import static io.incipit.registry.domain.kit.Facts.associated;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.AssociatedSubject;
import io.incipit.registry.domain.api.AssociationChange;
import io.incipit.registry.domain.api.AssociationChange.Operation;
import io.incipit.registry.domain.api.AssociationOutcome;
import io.incipit.registry.domain.api.ChangeAssociations;
import io.incipit.registry.domain.api.NamedResource;
import io.incipit.registry.domain.api.ResourceAssociations;
import io.incipit.registry.domain.api.ResourceChanges;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.AssociationPut;
import io.incipit.registry.domain.event.RegistryEvent.AssociationTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Association;
import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Lifecycle;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssociationWritingTest {

    private static final SchemaPut SHARED = put(ORDERS, 1, 1, "a(x)");
    private static final AssociationPut WEAK = associated("topic", AssociationType.VALUE, ORDERS);
    private static final AssociationPut STRONG = associated("topic", AssociationType.VALUE, OWN, Lifecycle.STRONG);
    private static final SchemaPut OWNED = put(OWN, 1, 1, "a(x)");
    private static final AssociationChange TO_SHARED = change("orders-value", null, null);

    @Test
    void decide_weak_putsTheAssociation() {
        var decision = decided(given(SHARED), TO_SHARED);

        Association made = made(decision).association();
        assertThat(made.key()).isEqualTo(WEAK.association().key());
        assertThat(made.resource()).isEqualTo(RESOURCE);
        assertThat(made.lifecycle()).isEqualTo(Lifecycle.WEAK);
        assertThat(made.frozen()).isFalse();
        assertThat(decision.events()).containsExactly(Associating.first(made));
    }

    @Test
    void decide_withSchema_registersItInTheResourcesOwnSubject() {
        var decision = decided(given(), change(null, null, schema("a(x)")));

        AssociatedSubject made = made(decision);
        assertThat(made.association().subject()).isEqualTo(OWN);
        assertThat(made.association().frozen()).isTrue();
        assertThat(made.schema())
                .hasValueSatisfying(found -> assertThat(found.stored()).isFalse());
        assertThat(decision.events())
                .containsExactly(new ContextPut(OWN.context()), OWNED, Associating.first(made.association()));
    }

    @Test
    void decide_unqualifiedSubject_isOfTheCommandsContext() {
        Subject blue = Subject.parse(":.blue:orders-value");
        ChangeAssociations command = new ChangeAssociations(
                Registrations.COMMAND, blue.context(), false, List.of(new ResourceChanges(NAMED, List.of(TO_SHARED))));

        var decision = Associating.decided(given(put(blue, 1, 1, "a(x)")), command);

        assertThat(made(decision).association().subject()).isEqualTo(blue);
    }

    static Stream<Arguments> repeats() {
        return Stream.of(
                Arguments.of(List.of(SHARED, WEAK), TO_SHARED),
                Arguments.of(List.of(SHARED, WEAK), change("orders-value", Lifecycle.WEAK, schema("a(x)"))),
                Arguments.of(List.of(OWNED, STRONG), change(null, Lifecycle.STRONG, null)),
                Arguments.of(List.of(OWNED, STRONG), change(OWN.toString(), null, schema("a(x)"))),
                Arguments.of(List.of(OWNED, STRONG), change(null, null, schema("a(x)"))),
                Arguments.of(
                        List.of(SHARED, WEAK, new ModePut(Scope.GLOBAL, Mode.READONLY)),
                        change("orders-value", Lifecycle.WEAK, schema("a(x)"))));
    }

    @ParameterizedTest
    @MethodSource("repeats")
    void decide_whatIsThere_writesAndTellsNothing(List<RegistryEvent> history, AssociationChange change) {
        RegistryState state = given(history.toArray(RegistryEvent[]::new));

        for (Operation operation : List.of(Operation.CREATE, Operation.UPSERT)) {
            var decision = decided(state, Associating.as(operation, change));

            assertThat(decision.events()).isEmpty();
            assertThat(Associating.only(decision).orThrow()).isEqualTo(new ResourceAssociations(RESOURCE, List.of()));
        }
    }

    @Test
    void decide_upsertOfNewSchema_registersItAndKeepsTheTime() {
        RegistryState state = given(SHARED, WEAK);

        var decision = decided(state, Associating.as(Operation.UPSERT, change(null, null, schema("b(x)"))));

        assertThat(decision.events())
                .containsExactly(
                        put(ORDERS, 2, 2, "b(x)"), new AssociationPut(WEAK.association(), OptionalLong.of(1_001)));
    }

    @Test
    void decide_oneOfTwoRefused_writesNeither() {
        AssociationChange impossible =
                new AssociationChange(Operation.CREATE, "refunds-value", "key", null, null, null, false);

        var decision = Associating.decided(given(SHARED), Associating.command(NAMED, List.of(TO_SHARED, impossible)));

        assertThat(decision.events()).isEmpty();
        assertThat(Associating.only(decision)).isInstanceOf(AssociationOutcome.Refused.class);
    }

    @Test
    void decide_severalRequests_eachOnWhatThoseBeforeMade() {
        NamedResource other = new NamedResource("ns", "other", "#other", null);
        NamedResource bad = new NamedResource("ns", "bad.name", "#bad", null);
        AssociationChange own = change(null, null, schema("a(x)"));
        AssociationChange toIt = change(OWN.toString(), null, null);
        AssociationChange removal = Associating.as(Operation.DELETE, change(null, null, null));
        ChangeAssociations command = Associating.command(
                new ResourceChanges(bad, List.of(own)),
                new ResourceChanges(NAMED, List.of(own)),
                new ResourceChanges(other, List.of(toIt)),
                new ResourceChanges(other, List.of(removal)));

        var decision = Associating.decided(given(), command);

        assertThat(decision.answer())
                .extracting(outcome -> outcome instanceof AssociationOutcome.Refused refused
                        ? String.valueOf(refused.refusal().getMessage())
                        : "done")
                .containsExactly(
                        invalid("resourceName", "illegal character '.'"),
                        "done",
                        "A strong association already exists for subject ':.ns:topic-value'",
                        "Association for '#other' not found.");
        assertThat(after(given(), decision.events().toArray(RegistryEvent[]::new))
                        .associations()
                        .all())
                .hasSize(1);
    }

    @Test
    void decide_madeAndRemovedInOneRequest_tellsNothingOfIt() {
        AssociationChange removal = Associating.as(Operation.DELETE, change(null, null, null));

        var decision = Associating.decided(given(SHARED), Associating.command(NAMED, List.of(TO_SHARED, removal)));

        assertThat(Associating.only(decision).orThrow().associations()).isEmpty();
        assertThat(decision.events())
                .contains(new AssociationTombstone(WEAK.association().key()));
    }

    @Test
    void decide_dryRun_saysWhatWouldBeRefusedAndWritesNothing() {
        ChangeAssociations good = new ChangeAssociations(
                Registrations.COMMAND, Context.DEFAULT, true, List.of(new ResourceChanges(NAMED, List.of(TO_SHARED))));

        var decision = Associating.decided(given(SHARED), good);
        var refused = Associating.decided(given(), good);

        assertThat(decision)
                .isEqualTo(Decision.of(
                        List.of(new AssociationOutcome.Done(new ResourceAssociations(RESOURCE, List.of())))));
        assertThat(Associating.only(refused)).isInstanceOf(AssociationOutcome.Refused.class);
    }

    @Test
    void decide_onALaterState_seesWhatCameBetween() {
        ChangeAssociations command = Associating.command(NAMED, List.of(change(null, null, schema("a(x)"))));
        AssociationWriting.Prepared prepared = Associating.WRITING.prepare(given(), command);

        var decision = prepared.decide(given(OWNED));

        assertThat(prepared.expected().events()).contains(OWNED);
        assertThat(decision.events()).doesNotContain(OWNED).hasSize(1);
    }

    @Test
    void prepare_tooManyChanges_isRefused() {
        ChangeAssociations command = Associating.command(NAMED, Collections.nCopies(1_001, TO_SHARED));

        assertThatThrownBy(() -> Associating.WRITING.prepare(given(), command))
                .hasMessage(invalid("requests", "ask for more than 1000 changes"));
    }

    @Test
    void answerOf_repeatedCommand_tellsWhatTheLogKnows() {
        ChangeAssociations command = Associating.command(NAMED, List.of(change(null, null, schema("a(x)"))));
        var decision = Associating.decided(given(), command);
        RegistryState state = Associating.replayed(given(), decision.events());

        var answer = Associating.WRITING
                .prepare(state, command)
                .answerOf(state.trace(Registrations.COMMAND).orElseThrow());

        assertThat(answer).isEqualTo(decision.answer());
    }

    @Test
    void answerOf_anotherCommand_isRefused() {
        ChangeAssociations command = Associating.command(NAMED, List.of(TO_SHARED));
        RegistryState state = Associating.replayed(given(), List.of(SHARED));

        var answer = Associating.WRITING
                .prepare(state, command)
                .answerOf(state.trace(Registrations.COMMAND).orElseThrow());

        assertThatThrownBy(() -> answer.get(0).orThrow()).hasMessage("The command c1 wrote nothing for this request");
    }

    private static AssociatedSubject made(Decision<List<AssociationOutcome>> decision) {
        return Associating.only(decision).orThrow().associations().get(0);
    }

    private static String invalid(String property, String detail) {
        return "The association specified an invalid value for property: '%s', detail: %s".formatted(property, detail);
    }
}
