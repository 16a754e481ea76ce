// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.COMMAND;
import static io.incipit.registry.domain.decision.Registrations.command;
import static io.incipit.registry.domain.decision.Registrations.register;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterOptionsTest {

    private static final Schema A = Schema.of("a(x)");

    @Test
    void prepare_forcedIncompatibleSchema_isTaken() {
        RegistryState state =
                given(put(ORDERS, 1, 1, A), new ConfigPut(Scope.of(ORDERS), Config.of(CompatibilityLevel.FULL)));
        RegisterOptions forced = new RegisterOptions(false, true, false, TagChange.NONE);

        Decision<FoundSchema> decision = register(state, with(forced, Schema.of("b(y)")));

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 2, "b(y)"));
    }

    @ParameterizedTest(name = "version {0} with id {1}: version {2}")
    @CsvSource({"1, 7, 1", "2, 7, 2", "0, 7, 2", "-1, 7, 2"})
    void prepare_versionAndIdThatAreThere_findThatVersion(int version, int id, int found) {
        RegistryState state =
                given(put(ORDERS, 1, 7, A), put(ORDERS, 2, 7, A), new ModePut(Scope.of(ORDERS), Mode.IMPORT));

        Decision<FoundSchema> decision = register(state, command(ORDERS, A, version, OptionalInt.of(id)));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.answer().schema().version().number()).isEqualTo(found);
    }

    @Test
    void prepare_versionThatIsThereWithoutItsId_isNotFound() {
        RegistryState state = given(put(ORDERS, 1, 7, A));

        assertThatThrownBy(() -> register(state, command(ORDERS, A, 1, OptionalInt.empty())))
                .hasMessage("Version is not one more than previous version");
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "FORWARD"})
    void prepare_importWithoutText_isTakenWithoutText(Mode mode) {
        RegistryState state = given(put(ORDERS, 1, 1, A), new ModePut(Scope.of(ORDERS), mode));

        Decision<FoundSchema> decision = register(state, command(ORDERS, Schema.of(" "), 0, OptionalInt.of(0)));

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 0, ""));
    }

    @Test
    void prepare_afterAnImportWithoutText_passesOverIt() {
        RegistryState state = given(
                put(ORDERS, 1, 1, ""), new ConfigPut(Scope.of(ORDERS), Config.of(CompatibilityLevel.FULL_TRANSITIVE)));

        Decision<FoundSchema> decision = register(state, ORDERS, A);

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 2, A));
    }

    @Test
    void prepare_importBelowTheHighestVersionThereCanBe_isTaken() {
        RegistryState state =
                given(new ModePut(Scope.TOP_LEVEL, Mode.IMPORT), put(ORDERS, Integer.MAX_VALUE, 1, "a(x)"));

        Decision<FoundSchema> decision =
                Registrations.register(state, Registrations.command(ORDERS, Schema.of("b(x)"), 5, OptionalInt.of(2)));

        assertThat(decision.events()).containsExactly(put(ORDERS, 5, 2, "b(x)"));
    }

    @Test
    void prepare_importThatIsNoNewSchema_isTaken() {
        RegistryState state = given(new ModePut(Scope.of(ORDERS), Mode.IMPORT));

        Decision<FoundSchema> decision = register(state, command(ORDERS, Schema.of("a(!x)"), 5, OptionalInt.of(9)));

        assertThat(decision.events()).containsExactly(put(ORDERS, 5, 9, "a(!x)"));
    }

    @Test
    void prepare_tagsAdded_makeAVersionEachTime() {
        RegisterSchema tagging = with(RegisterOptions.tagging(TagChange.adding(List.of(tags("x", "pii")))), A);
        Story story = new Story();

        List<String> answers = List.of(story.register(tagging), story.register(tagging));

        assertThat(answers).containsExactly("1/1", "2/2");
        assertThat(story.state().versions(ORDERS).latestLive())
                .map(latest -> latest.schema())
                .contains(schema("a(x#pii)", Map.of("confluent:version", "2")));
    }

    @Test
    void prepare_tagsAddedAndRemoved_areChangedInTheText() {
        TagChange change = new TagChange(List.of(tags("x", "new")), List.of(tags("x", "old", "none")));

        Decision<FoundSchema> decision =
                register(given(), with(RegisterOptions.tagging(change), Schema.of("a(x#kept#old)")));

        assertThat(decision.answer().schema().schema().text()).isEqualTo("a(x#kept#new)");
    }

    @Test
    void prepare_tagsWithoutText_changeThoseOfTheLatest() {
        TagChange change = TagChange.adding(List.of(tags("x", "new")));

        Decision<FoundSchema> decision =
                register(given(put(ORDERS, 1, 1, A)), with(RegisterOptions.tagging(change), Schema.of("")));

        assertThat(decision.answer().schema().schema().text()).isEqualTo("a(x#new)");
    }

    @Test
    void prepare_tagsAtNoPlace_isRefused() {
        RegisterOptions nowhere = RegisterOptions.tagging(TagChange.adding(List.of(tags("z", "pii"))));

        assertThatThrownBy(() -> register(given(), with(nowhere, A))).hasMessage("no place z");
    }

    @Test
    void prepare_propagatedTags_comeAlongWhereTheirPlacesAreLeft() {
        RegistryState state = given(put(ORDERS, 1, 1, "a(x#pii,y#gone)"));
        RegisterOptions propagating = new RegisterOptions(false, false, true, TagChange.NONE);

        Decision<FoundSchema> decision = register(state, with(propagating, Schema.of("a(x#own,z)")));

        assertThat(decision.events()).containsExactly(put(ORDERS, 2, 2, "a(x#own#pii,z)"));
    }

    @Test
    void prepare_propagatedTagsThatMakeTheLatestAgain_writeNothing() {
        RegistryState state = given(put(ORDERS, 1, 1, "a(x#pii)"));
        RegisterOptions propagating = new RegisterOptions(false, false, true, TagChange.NONE);

        Decision<FoundSchema> decision = register(state, with(propagating, A));

        assertThat(decision.events()).isEmpty();
    }

    private static SchemaTags tags(String field, String... tags) {
        return new SchemaTags(new SchemaEntity(field, Kind.FIELD), List.of(tags));
    }

    private static RegisterSchema with(RegisterOptions options, Schema schema) {
        return new RegisterSchema(COMMAND, ORDERS, schema, 0, OptionalInt.empty(), options);
    }
}
