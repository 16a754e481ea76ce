// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.READING;
import static io.incipit.registry.domain.decision.Registrations.command;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.reference;
import static io.incipit.registry.domain.kit.Facts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.LookUpSchema;
import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NormalizeTest {

    private static final Schema SENT = Schema.of("a(y, x)");
    private static final Config NORMALIZING =
            new Config(null, null, true, null, null, null, null, null, null, null, null, null, null);

    /** What is set, whether the caller asks for it, and the text that is registered. */
    static Stream<Arguments> registrations() {
        ConfigPut own = new ConfigPut(Scope.of(ORDERS), NORMALIZING);
        ConfigPut topLevel = new ConfigPut(Scope.TOP_LEVEL, NORMALIZING);
        ConfigPut global = new ConfigPut(Scope.GLOBAL, NORMALIZING);
        ConfigPut other = new ConfigPut(Scope.of(ORDERS), Config.of(CompatibilityLevel.NONE));
        return Stream.of(
                Arguments.of(List.of(), false, "a(y, x)"),
                Arguments.of(List.of(), true, "a(x,y)"),
                Arguments.of(List.of(own), false, "a(x,y)"),
                Arguments.of(List.of(topLevel), false, "a(x,y)"),
                Arguments.of(List.of(global), false, "a(x,y)"),
                Arguments.of(List.of(topLevel, other), false, "a(y, x)"));
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void register_normalized_storesTheNormalText(List<RegistryEvent> facts, boolean asked, String text) {
        RegisterOptions options = new RegisterOptions(asked, false, false, TagChange.NONE);
        RegisterSchema command =
                new RegisterSchema(Registrations.COMMAND, ORDERS, SENT, 0, OptionalInt.empty(), options);

        Decision<FoundSchema> decision = Registrations.register(given(facts.toArray(RegistryEvent[]::new)), command);

        assertThat(decision.events()).containsExactly(put(ORDERS, 1, 1, text));
    }

    @Test
    void register_referencesNormalized_areSortedAndEachThereOnce() {
        RegistryState state = given(
                put(REFUNDS, 1, 1, "r(x)"), put(REFUNDS, 2, 2, "s(x)"), new ConfigPut(Scope.TOP_LEVEL, NORMALIZING));
        Schema sent =
                schema("a(@s,@r)", reference("s", REFUNDS, -1), reference("r", REFUNDS, 1), reference("s", REFUNDS, 2));

        Decision<FoundSchema> decision = Registrations.register(state, ORDERS, sent);

        assertThat(decision.answer().schema().schema().references())
                .containsExactly(reference("r", REFUNDS, 1), reference("s", REFUNDS, 2));
    }

    @Test
    void register_inImport_isLeftAsItIs() {
        RegistryState state =
                given(new ConfigPut(Scope.TOP_LEVEL, NORMALIZING), new ModePut(Scope.TOP_LEVEL, Mode.IMPORT));

        Decision<FoundSchema> decision = Registrations.register(state, command(ORDERS, SENT, 0, OptionalInt.of(5)));

        assertThat(decision.events()).containsExactly(put(ORDERS, 1, 5, "a(y, x)"));
    }

    @Test
    void lookUp_configNormalizes_findsTheNormalText() {
        Lookup lookup = new Lookup(READING, ServerDefaults.STANDARD);
        LookUpSchema question = new LookUpSchema(ORDERS, SENT, false, false);
        RegistryState plain = given(put(ORDERS, 1, 1, "a(x,y)"));
        RegistryState normalizing = given(put(ORDERS, 1, 1, "a(x,y)"), new ConfigPut(Scope.of(ORDERS), NORMALIZING));

        assertThatThrownBy(() -> lookup.answer(plain, question)).isInstanceOf(RegistryException.NotFound.class);
        assertThat(lookup.answer(normalizing, question).schema().version().number())
                .isEqualTo(1);
    }
}
