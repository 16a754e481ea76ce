// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.CommandFate;
import io.incipit.registry.domain.api.Commands;
import io.incipit.registry.domain.api.Progress;
import io.incipit.registry.domain.model.CommandId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A node at the position that a test says, which waits until a test says that it is time. */
final class FakeProgress implements Progress, Commands {

    final List<String> waits = new CopyOnWriteArrayList<>();
    final List<CommandFate> fates = new CopyOnWriteArrayList<>();

    /** What happens at the moment at which somebody begins to wait. */
    volatile Runnable meanwhile = () -> {};

    volatile CompletableFuture<Boolean> moment = CompletableFuture.completedFuture(true);
    volatile long position;

    @Override
    public long position() {
        return position;
    }

    @Override
    public CompletableFuture<Boolean> reach(long wanted, Duration atMost) {
        return waitFor("offset " + wanted + " " + atMost);
    }

    @Override
    public CompletableFuture<Boolean> reachEnd(Duration atMost) {
        return waitFor("end " + atMost);
    }

    private CompletableFuture<Boolean> waitFor(String what) {
        waits.add(what);
        meanwhile.run();
        return moment;
    }

    @Override
    public CommandFate fateOf(CommandId command) {
        return fates.stream()
                .filter(fate -> fate.command().equals(command))
                .findFirst()
                .orElseGet(() -> new CommandFate.Unrecorded(command, position, 10_000));
    }
}
