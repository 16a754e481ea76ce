// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.after;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.id;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.DeleteVersion;
import io.incipit.registry.domain.api.Deleted;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Referrer;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VersionDeletionTest {

    private static final SchemaPut ONE = put(ORDERS, 1, 1, "a(x)");
    private static final SchemaPut TWO = put(ORDERS, 2, 2, "b(x)");
    private static final SchemaPut REFERRER = put(REFUNDS, 1, 3, schema("r(@o)", reference("o", ORDERS, 1)));

    @Test
    void decide_soft_writesTheVersionWithItsFlag() {
        assertThat(delete(given(ONE, TWO), "1", false)).isEqualTo(Decision.of(deleted(), softDeleted(ONE)));
    }

    @Test
    void decide_latest_isTheHighestLive() {
        assertThat(delete(given(ONE, softDeleted(TWO)), "latest", false).answer())
                .isEqualTo(deleted());
    }

    @Test
    void decide_permanentOfOneOfTwo_keepsTheSettings() {
        RegistryState state = given(softDeleted(ONE), TWO, new ConfigPut(Scope.of(ORDERS), Config.EMPTY));

        assertThat(delete(state, "1", true))
                .isEqualTo(Decision.of(deleted(), new SchemaTombstone(ORDERS, new Version(1))));
    }

    @Test
    void decide_permanentOfTheLast_takesTheSettingsAlong() {
        RegistryState state =
                given(softDeleted(ONE), new ConfigPut(Scope.of(ORDERS), Config.of(CompatibilityLevel.FULL)));

        assertThat(delete(state, "1", true).events())
                .containsExactly(new SchemaTombstone(ORDERS, new Version(1)), new ConfigTombstone(Scope.of(ORDERS)));
    }

    @Test
    void decide_softOfOneOfTwoContentsOfAnId_letsTheOtherAnswerAsBefore() {
        SchemaPut later = put(REFUNDS, 1, 1, "b(x)");
        RegistryState state = given(ONE, later);

        List<RegistryEvent> events = delete(state, "1", false).events();

        assertThat(events).containsExactly(softDeleted(ONE), later);
        assertThat(after(state, events.toArray(RegistryEvent[]::new))
                        .byId(id(1))
                        .map(RegisteredSchema::schema))
                .contains(later.schema());
    }

    @Test
    void answerOf_deletionInAnotherSubject_isRefused() {
        CommandTrace trace = given().replay(entry(0, softDeleted(put(REFUNDS, 1, 1, "a(x)")), "c1"))
                .trace(new CommandId("c1"))
                .orElseThrow();
        VersionDeletion deletion =
                new VersionDeletion(new DeleteVersion(new CommandId("c1"), ORDERS, VersionSelector.LATEST, false));

        assertThatThrownBy(() -> deletion.answerOf(trace)).hasMessage("The command c1 did something else before");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(given(), "1", false, "Subject 'orders-value' not found."),
                refusal(given(ONE), "2", false, "Version 2 not found."),
                refusal(given(softDeleted(ONE)), "latest", false, "Version -1 not found."),
                refusal(
                        given(softDeleted(ONE)),
                        "1",
                        false,
                        "Subject 'orders-value' Version 1 was soft deleted.Set permanent=true to delete permanently"),
                refusal(
                        given(ONE),
                        "1",
                        true,
                        "Subject 'orders-value' Version 1 was not deleted first before being permanently deleted"),
                refusal(
                        given(ONE, REFERRER),
                        "1",
                        false,
                        "One or more references exist to the schema "
                                + "{magic=1,keytype=SCHEMA,subject=orders-value,version=1}."),
                refusal(
                        given(softDeleted(ONE), softDeleted(REFERRER)),
                        "1",
                        true,
                        "One or more references exist to the schema "
                                + "{magic=1,keytype=SCHEMA,subject=orders-value,version=1}."),
                refusal(
                        given(ONE, new ModePut(Scope.TOP_LEVEL, Mode.READONLY)),
                        "1",
                        false,
                        "Subject orders-value in context  is in read-only mode"));
    }

    private static Arguments refusal(RegistryState state, String version, boolean permanent, String message) {
        return Arguments.of(state, version, permanent, message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void decide_notAllowed_isRefused(RegistryState state, String version, boolean permanent, String message) {
        assertThatThrownBy(() -> delete(state, version, permanent)).hasMessage(message);
    }

    @Test
    void decide_softDeletedReferrer_doesNotKeepFromASoftDelete() {
        RegistryState state = given(ONE, softDeleted(REFERRER));

        Decision<Deleted> decision = delete(state, "1", false);

        assertThat(decision.events()).containsExactly(softDeleted(ONE));
        assertThat(decision.answer().referrers())
                .containsExactly(new Referrer(state.versions(REFUNDS).all().get(0), new Version(1)));
    }

    @Test
    void answerOf_eitherKind_isTheVersion() {
        RegistryState soft = given(ONE).replay(entry(1, softDeleted(ONE), "c1"));
        RegistryState permanent =
                given(softDeleted(ONE)).replay(entry(1, new SchemaTombstone(ORDERS, new Version(1)), "c1"));

        assertThat(answerOf(soft)).isEqualTo(deleted());
        assertThat(answerOf(permanent)).isEqualTo(deleted());
    }

    @Test
    void answerOf_registration_isRefused() {
        RegistryState registered = given().replay(entry(0, ONE, "c1"));

        assertThatThrownBy(() -> answerOf(registered)).hasMessage("The command c1 did something else before");
    }

    private static Deleted deleted() {
        return new Deleted(List.of(new Version(1)), List.of());
    }

    private static VersionDeletion deletion(String version, boolean permanent) {
        return new VersionDeletion(
                new DeleteVersion(Registrations.COMMAND, ORDERS, VersionSelector.parse(version), permanent));
    }

    private static Decision<Deleted> delete(RegistryState state, String version, boolean permanent) {
        return deletion(version, permanent).decide(state);
    }

    private static Deleted answerOf(RegistryState state) {
        return deletion("1", false).answerOf(state.trace(Registrations.COMMAND).orElseThrow());
    }
}
