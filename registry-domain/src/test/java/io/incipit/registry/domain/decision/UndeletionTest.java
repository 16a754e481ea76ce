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

import io.incipit.registry.domain.api.UndeleteSubject;
import io.incipit.registry.domain.api.UndeleteVersion;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Of versions and of whole subjects. */
class UndeletionTest {

    private static final SchemaPut ONE = put(ORDERS, 1, 1, "a(x)");
    private static final SchemaPut TWO = put(ORDERS, 2, 2, "b(x)");
    private static final SchemaPut REFERRER = put(REFUNDS, 1, 3, schema("r(@o)", reference("o", ORDERS, 2)));
    private static final String ALL = "all";

    @Test
    void decide_version_writesItAsItWas() {
        assertThat(version("1").decide(given(softDeleted(ONE), TWO))).isEqualTo(Decision.of(new Version(1), ONE));
    }

    @Test
    void decide_subject_writesAllThatAreDeleted() {
        RegistryState state = given(ONE, TWO, new SubjectDeleted(ORDERS, 2), put(ORDERS, 3, 3, "c(x)"));

        assertThat(subject().decide(state)).isEqualTo(Decision.of(List.of(new Version(1), new Version(2)), ONE, TWO));
    }

    @Test
    void decide_subjectThatRefersToItself_comesBackAsAWhole() {
        SchemaPut within = put(ORDERS, 3, 3, schema("r(@o)", reference("o", ORDERS, 1)));
        RegistryState state = given(ONE, within, new SubjectDeleted(ORDERS, 3));

        assertThat(subject().decide(state).events()).containsExactly(ONE, within);
        assertThatThrownBy(() -> version("3").decide(state))
                .hasMessage("Subject 'orders-value' Version 3 refers to subject \"orders-value\" and version 1, "
                        + "which is not there or soft deleted; undelete that first");
    }

    @Test
    void decide_laterVersionThatItDoesNotFit_isNoReason() {
        RegistryState state = given(softDeleted(ONE), put(ORDERS, 2, 2, "b(y,z)"));

        assertThat(version("1").decide(state).events()).containsExactly(ONE);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(given(), "1", "Subject 'orders-value' not found."),
                Arguments.of(given(), ALL, "Subject 'orders-value' not found."),
                Arguments.of(given(softDeleted(ONE)), "2", "Version 2 not found."),
                Arguments.of(given(softDeleted(ONE)), "latest", "Version -1 not found."),
                Arguments.of(
                        given(ONE),
                        "1",
                        "Subject 'orders-value' Version 1 was not deleted first before being undeleted"),
                Arguments.of(given(ONE), ALL, "Subject 'orders-value' has no soft deleted version to be undeleted"),
                Arguments.of(
                        given(softDeleted(ONE), put(REFUNDS, 1, 1, "other(x)")),
                        "1",
                        "Overwrite new schema with id 1 in context  is not permitted."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void decide_notAllowed_isRefused(RegistryState state, String what, String message) {
        Change<?> change = what.equals(ALL) ? subject() : version(what);

        assertThatThrownBy(() -> change.decide(state)).hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void decide_anyMode_isRefusedOnlyIfReadOnly(Mode mode) {
        RegistryState state = given(softDeleted(ONE), new ModePut(Scope.GLOBAL, mode));

        if (mode.isReadOnly()) {
            assertThatThrownBy(() -> version("1").decide(state)).hasMessageContaining("is in read-only mode");
            assertThatThrownBy(() -> subject().decide(state)).hasMessageContaining("is in read-only mode");
        } else {
            assertThat(version("1").decide(state).events()).containsExactly(ONE);
        }
    }

    @Test
    void decide_referenceToADeletedOne_isRefusedUntilThatIsBack() {
        RegistryState gone = given(softDeleted(TWO), softDeleted(REFERRER));
        UndeleteVersion command =
                new UndeleteVersion(Registrations.COMMAND, REFUNDS, new VersionSelector.Exact(new Version(1)));

        assertThatThrownBy(() -> new VersionUndeletion(command).decide(gone))
                .hasMessageContaining("undelete that first");
        assertThat(new VersionUndeletion(command)
                        .decide(given(TWO, softDeleted(REFERRER)))
                        .events())
                .containsExactly(REFERRER);
    }

    @Test
    void answerOf_eitherKind_isTheAnswerGivenThen() {
        RegistryState state = given(softDeleted(ONE), softDeleted(TWO))
                .replay(entry(2, ONE, "c1"))
                .replay(entry(3, TWO, "c1"));

        assertThat(subject().answerOf(state.trace(Registrations.COMMAND).orElseThrow()))
                .containsExactly(new Version(1), new Version(2));
        assertThat(version("1").answerOf(state.trace(Registrations.COMMAND).orElseThrow()))
                .isEqualTo(new Version(1));
    }

    @Test
    void answerOf_deletion_isRefused() {
        RegistryState deleted = given(ONE).replay(entry(1, softDeleted(ONE), "c1"));

        assertThatThrownBy(() -> version("1")
                        .answerOf(deleted.trace(Registrations.COMMAND).orElseThrow()))
                .hasMessage("The command c1 did something else before");
    }

    @Test
    void answerOf_registration_isRefused() {
        RegistryState registered = given(softDeleted(ONE)).replay(entry(1, TWO, "c1"));

        assertThatThrownBy(() -> subject()
                        .answerOf(registered.trace(Registrations.COMMAND).orElseThrow()))
                .hasMessage("The command c1 did something else before");
    }

    private static VersionUndeletion version(String version) {
        return new VersionUndeletion(
                new UndeleteVersion(Registrations.COMMAND, ORDERS, VersionSelector.parse(version)));
    }

    private static SubjectUndeletion subject() {
        return new SubjectUndeletion(new UndeleteSubject(Registrations.COMMAND, ORDERS));
    }
}
