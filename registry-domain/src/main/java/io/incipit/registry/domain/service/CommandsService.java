// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.CommandFate;
import io.incipit.registry.domain.api.Commands;
import io.incipit.registry.domain.api.Freshness;
import io.incipit.registry.domain.decision.CommandQuestion;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;

/** Answers from the memory of commands, which says nothing of what has not been replayed. */
public final class CommandsService implements Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Projection projection;
    private final Freshness freshness;

    /** @param freshness catches up with what was appended, committed or not: an open append may be the command's own */
    public CommandsService(Projection projection, Freshness freshness) {
        this.projection = projection;
        this.freshness = freshness;
    }

    @Override
    public CommandFate fateOf(CommandId command) {
        CommandFate known = CommandQuestion.fateOf(projection.readable(), command);
        if (known instanceof CommandFate.Happened) {
            return known;
        }
        if (!freshness.catchUp(PATIENCE)) {
            throw notKnownYet(command, projection.readable());
        }
        return CommandQuestion.fateOf(projection.readable(), command);
    }

    private static RegistryException notKnownYet(CommandId command, RegistryState state) {
        return RegistryException.timedOut(
                "What became of the command %s is not known yet: up to offset %d no record of it stands in the log, and "
                                .formatted(command, state.position())
                        + "the log could not be read to its end in time",
                null);
    }
}
