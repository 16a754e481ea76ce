// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ForeignRecord;
import io.incipit.registry.domain.event.RegistryEvent.HolderAnnounced;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.LogStamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignWriterTest {

    private static final Optional<Holder> ONE = Optional.of(new Holder("node-1", "http://node-1:8081"));
    private static final Optional<Holder> TWO = Optional.of(new Holder("node-2", "http://node-2:8081"));
    private static final RegistryEvent HELD = new HolderAnnounced(ONE);
    private static final RegistryEvent HELD_BY_TWO = new HolderAnnounced(TWO);
    private static final RegistryEvent TAKEN_OVER = new HolderAnnounced(TWO, true);
    private static final RegistryEvent LET_GO = new HolderAnnounced(Optional.empty());
    private static final RegistryEvent FOREIGN = new ForeignRecord();

    static Stream<Arguments> histories() {
        return Stream.of(
                Arguments.of("an old topic", List.of(FOREIGN, FOREIGN), OptionalLong.empty()),
                Arguments.of("an old topic taken in", List.of(FOREIGN, HELD), OptionalLong.empty()),
                Arguments.of("in a tenure", List.of(HELD, FOREIGN, FOREIGN), OptionalLong.of(1)),
                Arguments.of("in somebody's tenure", List.of(HELD, HELD_BY_TWO, FOREIGN), OptionalLong.of(2)),
                Arguments.of("a new holder mends nothing", List.of(HELD, FOREIGN, HELD_BY_TWO), OptionalLong.of(1)),
                Arguments.of("taken over", List.of(HELD, FOREIGN, TAKEN_OVER), OptionalLong.empty()),
                Arguments.of("not stopped after all", List.of(HELD, FOREIGN, TAKEN_OVER, FOREIGN), OptionalLong.of(3)),
                Arguments.of("given back", List.of(HELD, FOREIGN, LET_GO), OptionalLong.empty()),
                Arguments.of("while nobody held", List.of(HELD, LET_GO, FOREIGN), OptionalLong.empty()),
                Arguments.of("between two tenures", List.of(HELD, LET_GO, FOREIGN, HELD), OptionalLong.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void foreignRecord_amongAnnouncements_countsInATenureOnly(
            String name, List<RegistryEvent> history, OptionalLong offset) {
        RegistryState state = given(history.toArray(RegistryEvent[]::new));

        assertThat(state.foreignWriter().map(LogStamp::offset))
                .as(name)
                .isEqualTo(offset.isPresent() ? Optional.of(offset.getAsLong()) : Optional.empty());
    }

    @Test
    void equals_statesThatDifferInTheirWriters_areEqual() {
        RegistryState alone = given(HELD, put(ORDERS, 1, 1, "a(x)"), HELD);
        RegistryState disturbed = given(HELD, put(ORDERS, 1, 1, "a(x)"), FOREIGN);

        assertThat(disturbed).isEqualTo(alone);
        assertThat(disturbed.foreignWriter()).isPresent();
    }
}
