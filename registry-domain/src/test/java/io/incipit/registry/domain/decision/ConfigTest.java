// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.COMMAND;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.ConfigChange;
import io.incipit.registry.domain.api.ConfigChange.Member;
import io.incipit.registry.domain.api.DeleteConfig;
import io.incipit.registry.domain.api.UpdateConfig;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {

    private static final Scope SUBJECT = Scope.of(ORDERS);
    private static final Config FULL = Config.of(CompatibilityLevel.FULL);
    private static final Config NORMALIZING =
            new Config(null, null, true, null, null, null, null, null, null, null, null, null, null);

    @Test
    void update_oneMember_keepsTheOthers() {
        ConfigChange change = new ConfigChange(Set.of(Member.NORMALIZE), NORMALIZING);
        RegistryState state = given(new ConfigPut(SUBJECT, FULL));

        var decision = new ConfigUpdate(new UpdateConfig(COMMAND, SUBJECT, change)).decide(state);

        Config both = NORMALIZING.withCompatibilityLevel(CompatibilityLevel.FULL);
        assertThat(decision).isEqualTo(Decision.of(both, new ConfigPut(SUBJECT, both)));
    }

    @Test
    void update_emptyAlias_isAnsweredAsGivenAndStoredAsNone() {
        Config given = new Config("", null, null, null, null, null, null, null, null, null, null, null, null);
        ConfigChange change = new ConfigChange(Set.of(Member.ALIAS), given);

        var decision = new ConfigUpdate(new UpdateConfig(COMMAND, SUBJECT, change)).decide(given());

        assertThat(decision).isEqualTo(Decision.of(given, new ConfigPut(SUBJECT, Config.EMPTY)));
    }

    @Test
    void update_readOnly_isRefused() {
        RegistryState state = given(new ModePut(Scope.GLOBAL, Mode.READONLY));
        ConfigUpdate update = update(SUBJECT);

        assertThatThrownBy(() -> update.decide(state))
                .hasMessage("Subject orders-value in context  is in read-only mode");
        assertThatThrownBy(() -> update(Scope.TOP_LEVEL).decide(state))
                .hasMessage("Subject null in context  is in read-only mode");
    }

    @Test
    void update_answerOf_isWhatWasSet() {
        RegistryState done = given().replay(entry(0, new ConfigPut(SUBJECT, FULL), "c1"));

        assertThat(update(SUBJECT).answerOf(done.trace(COMMAND).orElseThrow())).isEqualTo(FULL);
    }

    @Test
    void delete_own_answersWithWhatWasSet() {
        var decision = deletion(SUBJECT).decide(given(new ConfigPut(SUBJECT, FULL)));

        assertThat(decision).isEqualTo(Decision.of(FULL, new ConfigTombstone(SUBJECT)));
    }

    @Test
    void delete_nothingSet_isRefusedBelowTheTop() {
        assertThatThrownBy(() -> deletion(SUBJECT).decide(given())).hasMessage("Subject 'orders-value' not found.");
        assertThat(deletion(Scope.TOP_LEVEL).decide(given()))
                .isEqualTo(Decision.of(Config.of(CompatibilityLevel.BACKWARD)));
    }

    @Test
    void delete_answerOf_isWhatWasSetBefore() {
        RegistryState done = given(new ConfigPut(SUBJECT, FULL)).replay(entry(1, new ConfigTombstone(SUBJECT), "c1"));

        assertThat(deletion(SUBJECT).answerOf(done.trace(COMMAND).orElseThrow()))
                .isEqualTo(FULL);
    }

    @Test
    void delete_answerOfAnUpdate_isRefused() {
        RegistryState done = given().replay(entry(0, new ConfigPut(SUBJECT, FULL), "c1"));

        assertThatThrownBy(() -> deletion(SUBJECT).answerOf(done.trace(COMMAND).orElseThrow()))
                .hasMessage("The command c1 did something else before");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "orders-value, FULL",
                "refunds-value, FORWARD",
                ":.blue:a, NONE",
                ":.green:a, FULL_TRANSITIVE",
                ":.blue:, NONE",
                "\"\", FORWARD",
                ":.__GLOBAL:, FULL_TRANSITIVE"
            })
    void question_inForce_isTheNearestRecord(String scope, CompatibilityLevel level) {
        RegistryState state = given(
                new ConfigPut(SUBJECT, FULL),
                new ConfigPut(Scope.TOP_LEVEL, Config.of(CompatibilityLevel.FORWARD)),
                new ConfigPut(Scope.of(Subject.parse(":.blue:")), Config.of(CompatibilityLevel.NONE)),
                new ConfigPut(Scope.GLOBAL, Config.of(CompatibilityLevel.FULL_TRANSITIVE)));

        Config config = ConfigQuestion.config(state, Scope.of(Subject.parse(scope)), true, ServerDefaults.STANDARD);

        assertThat(config.compatibilityLevel()).isEqualTo(level);
    }

    @Test
    void question_ownRecordWithoutLevel_hasTheServersDefault() {
        RegistryState state = given(
                new ConfigPut(SUBJECT, NORMALIZING),
                new ConfigPut(Scope.TOP_LEVEL, Config.of(CompatibilityLevel.FORWARD)));

        Config config = ConfigQuestion.config(state, SUBJECT, true, ServerDefaults.STANDARD);

        assertThat(config).isEqualTo(NORMALIZING.withCompatibilityLevel(CompatibilityLevel.BACKWARD));
    }

    @Test
    void question_ofTheScopeItself_isRefusedWhenNothingIsSet() {
        assertThatThrownBy(() -> ConfigQuestion.config(given(), SUBJECT, false, ServerDefaults.STANDARD))
                .isInstanceOf(RegistryException.NotFound.class)
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.CONFIG_NOT_FOUND);
        assertThat(ConfigQuestion.config(given(), Scope.GLOBAL, false, ServerDefaults.STANDARD))
                .isEqualTo(Config.of(CompatibilityLevel.BACKWARD));
    }

    private static ConfigUpdate update(Scope scope) {
        return new ConfigUpdate(new UpdateConfig(COMMAND, scope, ConfigChange.replacing(FULL)));
    }

    private static ConfigDeletion deletion(Scope scope) {
        return new ConfigDeletion(new DeleteConfig(COMMAND, scope), ServerDefaults.STANDARD);
    }
}
