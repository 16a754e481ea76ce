// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class TurnsTest {

    final Queue<Runnable> threads = new ArrayDeque<>();
    final List<String> done = new ArrayList<>();
    final Executor turns = new Turns(2, 2).on(threads::add);

    @Test
    void execute_moreThanMayRunAtOnce_waitInLineForAThreadThatIsAwake() {
        List.of("a", "b", "c", "d").forEach(name -> turns.execute(() -> done.add(name)));

        assertThat(threads).hasSize(2);
        threads.remove().run();
        assertThat(done).containsExactly("a", "c", "d");
        runAll();
        assertThat(done).containsExactly("a", "c", "d", "b");
    }

    @Test
    void execute_lineIsFull_isRefusedUntilItIsShorter() {
        List.of("a", "b", "c", "d").forEach(name -> turns.execute(() -> done.add(name)));

        assertThatThrownBy(() -> turns.execute(() -> done.add("e"))).isInstanceOf(RejectedExecutionException.class);
        threads.remove().run();
        turns.execute(() -> done.add("f"));
        runAll();

        assertThat(done).containsExactly("a", "c", "d", "b", "f");
    }

    @Test
    void execute_taskFails_passesItsTurnOn() {
        turns.execute(() -> {
            throw new IllegalStateException("a defect");
        });
        turns.execute(() -> done.add("b"));
        turns.execute(() -> done.add("c"));

        assertThatThrownBy(() -> threads.remove().run()).hasMessage("a defect");
        runAll();

        assertThat(done).containsExactly("b", "c");
    }

    private void runAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }
}
