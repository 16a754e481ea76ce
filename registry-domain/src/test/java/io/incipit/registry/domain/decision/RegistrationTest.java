// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.command;
import static io.incipit.registry.domain.decision.Registrations.register;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.after;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationTest {

    private static final Schema A = Schema.of("a(x)");
    private static final Schema B = Schema.of("b(x)");

    /** What stands, what is registered as orders-value, and the facts that this adds. */
    static Stream<Arguments> scenarios() {
        RegistryEvent a1 = put(ORDERS, 1, 1, A);
        RegistryEvent b2 = put(ORDERS, 2, 2, B);
        return Stream.of(
                scenario("first", List.of(), A, a1),
                scenario("another", List.of(a1), B, b2),
                scenario("same content elsewhere", List.of(put(REFUNDS, 4, 9, A)), A, put(ORDERS, 1, 9, A)),
                scenario("there already", List.of(a1), A),
                scenario("there already, other blanks", List.of(a1), Schema.of(" a( x )")),
                scenario("an older version", List.of(a1, b2), A),
                scenario(
                        "after its soft delete",
                        List.of(softDeleted(put(ORDERS, 1, 1, A))),
                        A,
                        new SchemaTombstone(ORDERS, new Version(1)),
                        put(ORDERS, 2, 1, A)),
                scenario(
                        "after a soft delete of two",
                        List.of(a1, b2, new SubjectDeleted(ORDERS, 2)),
                        A,
                        new SchemaTombstone(ORDERS, new Version(1)),
                        put(ORDERS, 3, 1, A)),
                scenario(
                        "after a soft delete of the second",
                        List.of(a1, softDeleted(put(ORDERS, 2, 2, B))),
                        B,
                        new SchemaTombstone(ORDERS, new Version(2)),
                        put(ORDERS, 3, 2, B)),
                scenario(
                        "after a permanent delete",
                        List.of(a1, new SchemaTombstone(ORDERS, new Version(1))),
                        A,
                        put(ORDERS, 1, 2, A)),
                scenario("above the floor", List.of(new IdFloorPut(Context.DEFAULT, 41)), A, put(ORDERS, 1, 42, A)),
                scenario(
                        "under an id that leads elsewhere",
                        List.of(put(REFUNDS, 1, 7, A), put(REFUNDS, 2, 7, B)),
                        A,
                        put(ORDERS, 1, 8, A)));
    }

    private static Arguments scenario(String name, List<RegistryEvent> history, Schema schema, RegistryEvent... added) {
        return Arguments.of(name, history, schema, List.of(added));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void decide_scenario_addsTheseFacts(
            String name, List<RegistryEvent> history, Schema schema, List<RegistryEvent> added) {
        RegistryState state = given(history.toArray(RegistryEvent[]::new));

        Decision<FoundSchema> decision = register(state, ORDERS, schema);

        assertThat(decision.events()).as(name).isEqualTo(added);
    }

    @Test
    void decide_freshSchema_answersWithTheIdAndVersionItGets() {
        Decision<FoundSchema> decision = register(given(put(ORDERS, 1, 4, A)), ORDERS, B);

        assertThat(decision.answer().stored()).isFalse();
        assertThat(decision.answer().schema().version()).isEqualTo(new Version(2));
        assertThat(decision.answer().schema().id().value()).isEqualTo(5);
    }

    @Test
    void decide_softDeletedVersionThatIsReferredTo_staysBesideTheNewOne() {
        RegistryState state = given(
                softDeleted(put(ORDERS, 1, 1, A)), put(REFUNDS, 1, 2, schema("r(@a)", reference("a", ORDERS, 1))));

        Decision<FoundSchema> decision = register(state, ORDERS, A);

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 1, A));
    }

    @Test
    void decide_inANewContext_makesItKnownAndBeginsWithIdOne() {
        Subject blue = Subject.parse(":.blue:orders");

        Decision<FoundSchema> decision = register(given(put(ORDERS, 1, 4, A)), blue, A);

        assertThat(decision.events()).containsExactly(new ContextPut(blue.context()), put(blue, 1, 1, A));
    }

    @Test
    void prepare_incompatibleSchema_isRefusedWithTheFindings() {
        RegistryState state =
                given(put(ORDERS, 1, 1, A), new ConfigPut(Scope.of(ORDERS), Config.of(CompatibilityLevel.BACKWARD)));

        assertThatThrownBy(() -> register(state, ORDERS, Schema.of("a(x,y)")))
                .isInstanceOf(RegistryException.Incompatible.class)
                .hasMessage("Schema being registered is incompatible with an earlier schema for subject "
                        + "\"orders-value\", details: [the new schema misses y of the old, {oldSchemaVersion: 1}, "
                        + "{oldSchema: 'a(x)'}, {validateFields: 'false', compatibility: 'BACKWARD'}]");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void prepare_unreadableSchema_isRefused(Schema schema, String message) {
        assertThatThrownBy(() -> register(given(softDeleted(put(REFUNDS, 1, 1, A))), ORDERS, schema))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining(message)
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.INVALID_SCHEMA);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(Schema.of("nonsense"), "Invalid schema of type AVRO, details: not a toy"),
                Arguments.of(Schema.of(" "), "Empty schema"),
                Arguments.of(Schema.of("a(!x)"), "no new schema has such a field"),
                Arguments.of(
                        schema("a(@r)", reference("r", REFUNDS, 1)),
                        "No schema reference found for subject \"refunds-value\" and version 1"),
                Arguments.of(schema("a(@r)", reference("r", REFUNDS, -1)), "No schema reference found"),
                Arguments.of(schema("a(@r)", reference("", REFUNDS, 1)), "Invalid reference"),
                Arguments.of(schema("a(@r)", reference("r", REFUNDS, 0)), "Invalid reference"));
    }

    @Test
    void prepare_blankText_takesThatOfTheLatest() {
        Decision<FoundSchema> decision =
                register(given(put(ORDERS, 1, 1, A)), ORDERS, schema(" ", Map.of("owner", "me")));

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 2, schema("a(x)", Map.of("owner", "me"))));
    }

    @Test
    void prepare_referenceToLatest_isStoredWithItsNumber() {
        Decision<FoundSchema> decision = register(
                given(put(REFUNDS, 1, 1, A), put(REFUNDS, 2, 2, B)),
                ORDERS,
                schema("o(@b)", reference("b", REFUNDS, -1)));

        assertThat(decision.events()).containsExactly(put(ORDERS, 1, 3, schema("o(@b)", reference("b", REFUNDS, 2))));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void prepare_anyMode_takesSchemasWithOrWithoutIds(Mode mode, boolean withId, String complaint) {
        RegistryState state = given(new ModePut(Scope.of(ORDERS), mode));
        OptionalInt id = withId ? OptionalInt.of(7) : OptionalInt.empty();

        if (complaint.isEmpty()) {
            assertThat(register(state, command(ORDERS, A, 0, id)).events())
                    .containsExactly(put(ORDERS, 1, withId ? 7 : 1, A));
        } else {
            assertThatThrownBy(() -> register(state, command(ORDERS, A, 0, id)))
                    .hasMessage("Subject orders-value in context  " + complaint);
        }
    }

    static Stream<Arguments> modes() {
        return Stream.of(
                Arguments.of(Mode.READWRITE, false, ""),
                Arguments.of(Mode.READWRITE, true, "is not in import mode"),
                Arguments.of(Mode.READONLY, false, "is in read-only mode"),
                Arguments.of(Mode.READONLY_OVERRIDE, true, "is in read-only mode"),
                Arguments.of(Mode.IMPORT, true, ""),
                Arguments.of(Mode.IMPORT, false, "is not in read-write mode"),
                Arguments.of(Mode.FORWARD, true, ""),
                Arguments.of(Mode.FORWARD, false, "is not in read-write mode"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void prepare_invalidSchema_isRefusedAsSuchInEveryMode(Mode mode) {
        RegistryState state = given(new ModePut(Scope.GLOBAL, mode));

        assertThatThrownBy(() -> register(state, ORDERS, Schema.of("no toy")))
                .hasMessage("Invalid schema of type AVRO, details: not a toy: no toy");
    }

    @Test
    void prepare_knownSchemaInReadOnlyMode_isStillFound() {
        RegistryState state = given(put(ORDERS, 1, 1, A), new ModePut(Scope.GLOBAL, Mode.READONLY));

        Decision<FoundSchema> decision = register(state, ORDERS, A);

        assertThat(decision.answer().schema().version()).isEqualTo(new Version(1));
    }

    @Test
    void decide_importUnderIdOfOtherContent_isRefused() {
        RegistryState state = given(put(ORDERS, 1, 7, A), new ModePut(Scope.GLOBAL, Mode.IMPORT));

        assertThatThrownBy(() -> register(state, command(ORDERS, B, 0, OptionalInt.of(7))))
                .hasMessage("Overwrite new schema with id 7 in context  is not permitted.");
    }

    @Test
    void prepare_invalidSubject_isRefused() {
        assertThatThrownBy(() -> register(given(), Subject.parse("__EMPTY"), A))
                .isInstanceOf(RegistryException.Rejected.class);
    }

    @Test
    void prepare_commandThatWasDone_isAnsweredThoughItWouldBeRefusedNow() {
        RegistryState state =
                after(given().replay(entry(0, put(ORDERS, 1, 1, A), "c1")), new ModePut(Scope.GLOBAL, Mode.READONLY));

        var prepared = Registrations.REGISTRATION.prepare(state, command(ORDERS, A, 1, OptionalInt.empty()));

        assertThat(prepared.present()).map(found -> found.schema().id().value()).contains(1);
    }

    @Test
    void prepare_commandThatDidSomethingElse_isRefused() {
        RegistryState state = given(put(ORDERS, 1, 1, A)).replay(entry(1, new SubjectDeleted(ORDERS, 1), "c1"));

        assertThatThrownBy(() -> register(state, ORDERS, B)).hasMessage("The command c1 did something else before");
    }
}
