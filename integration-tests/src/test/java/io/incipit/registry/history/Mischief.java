// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.system.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Kills, stops and freezes nodes, one after another, as a seed decides. */
final class Mischief {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final List<NodeProcess> nodes;
    private final Random random;

    Mischief(List<NodeProcess> nodes, long seed) {
        this.nodes = nodes;
        this.random = new Random(seed);
    }

    /** How many faults there were until the time was up; all nodes run then. */
    int goOnFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        int faults = 0;
        while (System.nanoTime() - end < 0) {
            NodeProcess node = nodes.get(random.nextInt(nodes.size()));
            switch (random.nextInt(5)) {
                case 0, 1 -> restartAfter(node, node::kill);
                case 2 -> restartAfter(node, node::terminate);
                default -> freeze(node);
            }
            faults++;
            pause();
        }
        return faults;
    }

    private void restartAfter(NodeProcess node, Runnable ending) {
        ending.run();
        int ignored = node.awaitEnd();
        pause();
        node.start();
    }

    private void freeze(NodeProcess node) {
        node.freeze();
        pause();
        node.thaw();
    }

    private void pause() {
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
    }
}
