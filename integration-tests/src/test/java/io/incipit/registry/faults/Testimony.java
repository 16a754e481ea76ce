// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.faults.Told.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All that clients were told while things went wrong, to be held against the log. Thread-safe. */
public final class Testimony {

    /** A time in which the broker could not be reached, by {@link System#nanoTime}. */
    private record Outage(long from, long to) {

        boolean touches(Told told) {
            return told.toldNanos() - from >= 0 && to - told.sentNanos() >= 0;
        }
    }

    private final Queue<Told> all = new ConcurrentLinkedQueue<>();
    private final Queue<Outage> outages = new ConcurrentLinkedQueue<>();

    void add(Told told) {
        all.add(told);
    }

    /** Does something in which the broker, or its answer, cannot be reached by a node that writes. */
    public void inOutage(Runnable doing) {
        long from = System.nanoTime();
        doing.run();
        outages.add(new Outage(from, System.nanoTime()));
    }

    /** What was told to have happened. */
    public List<Told> happened() {
        return all.stream().filter(Told::happened).toList();
    }

    /** How many answers claimed this. */
    public long count(Claim claim) {
        return all.stream().filter(told -> told.claim() == claim).count();
    }

    /** The log was taken away, and with it what was written there. */
    public void forget() {
        all.clear();
    }

    /**
     * Each answer is true by the log, and nobody was left in doubt without need.
     *
     * @throws AssertionError naming the answers that are not
     */
    public void requireTrue(WholeTopic topic) {
        List<String> wrong = new ArrayList<>();
        for (Told told : all) {
            boolean written = topic.hasCommand(told.command());
            Claim claim = told.claim();
            if (claim == Claim.HAPPENED && !written) {
                wrong.add("Told to have happened, and is not in the log: " + told);
            }
            if (claim == Claim.NOT_WRITTEN && written) {
                wrong.add("Told not to have been written, and is in the log: " + told);
            }
            if (claim == Claim.NOT_KNOWN_YET && outages.stream().noneMatch(outage -> outage.touches(told))) {
                wrong.add("Not known although the broker could be reached: " + told);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
