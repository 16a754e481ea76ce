// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.entry;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.SchemaTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.event.RegistryEvent.SubjectDeleted;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LostTest {

    private static final RegistryState BEFORE =
            given(put(ORDERS, 1, 1, "o(x)"), put(ORDERS, 2, 2, "other(x)"), softDeleted(put(REFUNDS, 1, 3, "r(x,y)")));

    static Stream<Arguments> facts() {
        return Stream.of(
                arguments(new SchemaTombstone(ORDERS, new Version(2)), 8),
                arguments(new SchemaTombstone(ORDERS, new Version(9)), 0),
                arguments(new SubjectDeleted(ORDERS, 2), 0),
                arguments(new SubjectCleared(Scope.of(REFUNDS)), 6),
                arguments(put(ORDERS, 1, 1, "p(x)"), 4),
                arguments(softDeleted(put(ORDERS, 1, 1, "o(x)")), 0),
                arguments(put(ORDERS, 3, 4, "o(z)"), 0),
                arguments(new ModePut(Scope.of(ORDERS), Mode.READONLY), 0));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void by_fact_isTheContentThatStandsNoMore(RegistryEvent fact, long lost) {
        assertThat(Lost.by(fact, Replaced.by(fact, BEFORE), BEFORE)).isEqualTo(lost);
    }

    @Test
    void by_configurationReplaced_isItsLength() {
        RegistryState before = given(new ConfigPut(Scope.GLOBAL, Config.of(CompatibilityLevel.FULL)));
        ConfigPut fact = new ConfigPut(Scope.GLOBAL, Config.of(CompatibilityLevel.NONE));

        assertThat(Lost.by(fact, Replaced.by(fact, before), before)).isPositive();
    }

    @Test
    void replay_longSchemasRegisteredAndDeletedForGood_areForgottenByTheirLength() {
        RegistryState state = RegistryState.EMPTY;
        String text = "x".repeat(1 << 20);

        for (int i = 0; i < 100; i++) {
            state = state.replay(entry(2L * i, put(ORDERS, 1, i + 1, text + i), "put" + i))
                    .replay(entry(2L * i + 1, new SchemaTombstone(ORDERS, new Version(1)), "gone" + i));
        }

        assertThat(state.trace(new CommandId("put99"))).isPresent();
        assertThat(state.trace(new CommandId("put60"))).isEmpty();
    }
}
