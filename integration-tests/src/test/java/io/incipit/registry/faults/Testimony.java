// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.faults.Told.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that clients were told while things went wrong, to be held against the log. Thread-safe. */
public final class Testimony {

    /** A time in which the broker could not be reached, by {@link System#nanoTime}. */
    private record Outage(long from, long to) {

        boolean touches(Told told) {
            return told.toldNanos() - from >= 0 && to - told.sentNanos() >= 0;
        }
    }

    private final Queue<Told> all = new ConcurrentLinkedQueue<>();
    private final AtomicLong begin = new AtomicLong(System.nanoTime());
    private final Queue<Outage> outages = new ConcurrentLinkedQueue<>();

    void add(Told told) {
        all.add(told);
    }

    /** Does something in which the broker, or its answer, cannot be reached by a node that writes. */
    public <T> T inOutage(Supplier<T> doing) {
        long from = System.nanoTime();
        T done = doing.get();
        outages.add(new Outage(from, System.nanoTime()));
        return done;
    }

    /** What was told to have happened. */
    public List<Told> happened() {
        return all().filter(Told::happened).toList();
    }

    /** The log was taken away, and with it what was written there: what was asked before this does not count. */
    public void beginAnew() {
        begin.set(System.nanoTime());
    }

    private Stream<Told> all() {
        return all.stream().filter(told -> told.sentNanos() - begin.get() >= 0);
    }

    /**
     * Each answer is true by the log, and nobody was left in doubt without need.
     *
     * @throws AssertionError naming the answers that are not
     */
    public void requireTrue(WholeTopic topic) {
        List<String> wrong = new ArrayList<>();
        for (Told told : all().toList()) {
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
