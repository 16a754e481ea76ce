// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Context;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandMemoryTest {

    private static final RegistryEvent EVENT = new ContextPut(new Context(".blue"));

    @Test
    void plus_severalFactsOfOneCommand_areOneTrace() {
        CommandMemory memory = CommandMemory.EMPTY
                .plus(command(1), 5, EVENT, List.of())
                .plus(command(2), 6, EVENT, List.of())
                .plus(command(1), 7, EVENT, List.of(EVENT));

        assertThat(memory.find(command(1))).contains(new CommandTrace(7, List.of(EVENT, EVENT), List.of(EVENT)));
    }

    @Test
    void plus_moreThanItHolds_forgetsTheOldestOnly() {
        CommandMemory memory = CommandMemory.EMPTY;

        for (int i = 0; i < 2 * CommandMemory.CAPACITY; i++) {
            memory = memory.plus(command(i), i, EVENT, List.of());
        }

        assertThat(memory.find(command(CommandMemory.CAPACITY - 1))).isEmpty();
        assertThat(memory.find(command(CommandMemory.CAPACITY))).isPresent();
        assertThat(memory.find(command(2 * CommandMemory.CAPACITY - 1))).isPresent();
    }

    @Test
    void plus_factsOfACommandThatSpansGenerations_areOneTrace() {
        CommandMemory memory = CommandMemory.EMPTY;

        for (int i = 0; i < CommandMemory.CAPACITY; i++) {
            memory = memory.plus(command(i), i, EVENT, List.of());
        }
        memory = memory.plus(command(3), 20_000, EVENT, List.of());

        assertThat(memory.find(command(3))).contains(new CommandTrace(20_000, List.of(EVENT, EVENT), List.of()));
    }

    @Test
    void losing_muchContent_forgetsTheOldestBeforeTheirTime() {
        CommandMemory memory = CommandMemory.EMPTY;

        for (int i = 0; i < 32; i++) {
            memory = memory.losing(CommandMemory.MOST_LOST / 16).plus(command(i), i, EVENT, List.of());
        }

        assertThat(memory.find(command(10))).isEmpty();
        assertThat(memory.find(command(15))).isPresent();
        assertThat(memory.find(command(31))).isPresent();
    }

    @Test
    void losing_littleContent_forgetsNothing() {
        CommandMemory memory = CommandMemory.EMPTY;

        for (int i = 0; i < CommandMemory.CAPACITY; i++) {
            memory = memory.losing(1500).plus(command(i), i, EVENT, List.of());
        }

        assertThat(memory.find(command(0))).isPresent();
    }

    private static CommandId command(int number) {
        return new CommandId("c" + number);
    }
}
