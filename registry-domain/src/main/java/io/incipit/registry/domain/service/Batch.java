// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.decision.Decision;
import io.incipit.registry.domain.decision.IdFloors;
import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.model.LogStamp;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.LogWrite;
import io.incipit.registry.domain.spi.Tenure;
import io.incipit.registry.domain.state.CommandTrace;
import io.incipit.registry.domain.state.RegistryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Writes that are decided together and appended together, each on what the ones before it will have made of the state.
 *
 * <p>Built and used by the lane's thread. Nobody is answered before all of it is in the log, for an answer that writes
 * nothing may still rest on one that does.
 */
final class Batch {

    private final Tenure tenure;
    private final List<LogWrite> writes = new ArrayList<>();
    private final List<LongConsumer> answers = new ArrayList<>();
    private RegistryState ahead;

    Batch(RegistryState newest, Tenure tenure) {
        this.ahead = newest;
        this.tenure = tenure;
    }

    /** Facts that no command asked for. */
    void add(LogWrite write) {
        writes.add(write);
        ahead = replayed(ahead, write);
    }

    /** Decides one write. What is wrong with it is its own caller's business. */
    <R> void add(PendingWrite<R> pending) {
        try {
            Optional<CommandTrace> done = ahead.trace(pending.command());
            if (done.isPresent()) {
                R answer = pending.answerOf(done.get());
                answers.add(position ->
                        pending.answer(answer, Math.max(position, done.get().offset() + 1)));
            } else {
                decide(pending);
            }
        } catch (RuntimeException refusal) {
            answers.add(position -> pending.refuse(refusal));
        }
    }

    List<LogWrite> writes() {
        return List.copyOf(writes);
    }

    /** All of it is in the log up to the position, or there was nothing to write. */
    void answer(long position) {
        answers.forEach(answer -> answer.accept(position));
    }

    private <R> void decide(PendingWrite<R> pending) {
        Decision<R> decision = pending.decide(ahead);
        if (!decision.events().isEmpty()) {
            append(new LogWrite(Optional.of(pending.command()), decision.events()));
        }
        answers.add(position -> pending.answer(decision.answer(), position));
    }

    private void append(LogWrite bare) {
        RegistryState after = replayed(ahead, bare);
        LogWrite floors = new LogWrite(bare.command(), IdFloors.missingIn(after));
        LogWrite write = joined(bare, floors);
        if (!tenure.fits(write)) {
            throw RegistryException.schemaTooLarge();
        }
        writes.add(write);
        ahead = replayed(after, floors);
    }

    private static LogWrite joined(LogWrite write, LogWrite floors) {
        List<RegistryEvent> events = new ArrayList<>(write.events());
        events.addAll(floors.events());
        return new LogWrite(write.command(), events);
    }

    /** Offsets are guessed: all that matters is that they grow, for the value is dropped when the log has told. */
    private static RegistryState replayed(RegistryState state, LogWrite write) {
        RegistryState after = state;
        for (RegistryEvent event : write.events()) {
            after = after.replay(new LogEntry(event, new LogStamp(after.position(), 0), write.command()));
        }
        return after;
    }
}
