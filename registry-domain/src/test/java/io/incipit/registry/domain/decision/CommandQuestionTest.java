// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.CommandEffect;
import io.incipit.registry.domain.api.CommandEffect.Kind;
import io.incipit.registry.domain.api.CommandFate;
import io.incipit.registry.domain.api.CommandFate.Happened;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.kit.EveryFact;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.state.RegistryState;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandQuestionTest {

    static final CommandId COMMAND = new CommandId("c1");

    @Test
    void fateOf_commandThatDidEverything_tellsEveryKindOfEffect() {
        RegistryState state = RegistryState.EMPTY;
        long offset = 0;
        for (RegistryEvent event : EveryFact.all()) {
            state = state.replay(new LogEntry(event, new LogStamp(offset++, 0), Optional.of(COMMAND)));
        }

        CommandFate fate = CommandQuestion.fateOf(state, COMMAND);

        assertThat(fate).isInstanceOf(Happened.class);
        assertThat(((Happened) fate).offset()).isEqualTo(offset - 1);
        assertThat(((Happened) fate).effects()).extracting(CommandEffect::kind).containsAll(EnumSet.allOf(Kind.class));
    }

    @Test
    void fateOf_anotherCommand_isUnrecordedUpToThePosition() {
        CommandFate fate = CommandQuestion.fateOf(RegistryState.EMPTY.at(9), COMMAND);

        assertThat(fate).isEqualTo(new CommandFate.Unrecorded(COMMAND, 9, RegistryState.REMEMBERED_COMMANDS));
    }
}
