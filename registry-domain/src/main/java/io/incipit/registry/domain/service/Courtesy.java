// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How long this node leaves the right to write to whoever announced itself last.
 *
 * <p>Nodes that cannot reach one another can only take the right from each other. So that they do not spend their time on
 * that, who loses it soon after taking it waits twice as long the next time; and so that turns go round, who waits and is
 * overtaken waits half as long from then on. Who was overtaken after its wait was over, while it took the right, goes
 * first the next time.
 *
 * <p>Only the lane's thread uses it. Its fields are what it learned.
 */
final class Courtesy {

    private static final long SHORTEST_MS = 100;
    private static final long LONGEST_MS = 3_000;
    private static final long FLOOR_MS = 500;
    private static final long FLOOR_SPREAD_MS = 200;
    private static final long SOON = TimeUnit.SECONDS.toNanos(10);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(30);
    private static final long NOT_WAITING = Long.MIN_VALUE;
    private static final long UNNAMED = -2;
    private static final long HAD_WAITED = -3;

    private final LongSupplier clock;
    private final DoubleSupplier chance;
    private long levelMs = SHORTEST_MS;
    private OptionalLong acquiredAt = OptionalLong.empty();
    private OptionalLong lostAt = OptionalLong.empty();
    private boolean lost;
    private long waitNanos;
    private long waitingFor = NOT_WAITING;

    /**
     * @param clock of nanoseconds, running forward only
     * @param chance from 0 to 1, another one each time
     */
    Courtesy(LongSupplier clock, DoubleSupplier chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** This node has the right now. */
    void acquired() {
        acquiredAt = OptionalLong.of(clock.getAsLong());
        lost = false;
        if (waitingFor != NOT_WAITING) {
            waitNanos = Math.min(waitNanos, millis(SHORTEST_MS, SHORTEST_MS));
            waitingFor = HAD_WAITED;
        }
    }

    /** Something was written under the right: this was a turn. */
    void wasOfUse() {
        waitingFor = NOT_WAITING;
    }

    /** Another node has taken the right from this one. */
    void wasTaken() {
        long now = clock.getAsLong();
        calmDown(now);
        if (waitingFor == NOT_WAITING && acquiredAt.isPresent() && now - acquiredAt.getAsLong() < SOON) {
            stepBack();
        }
        lostAt = OptionalLong.of(now);
        lost = true;
    }

    /** How much time whoever took the right from this node still has to say who it is; not more than 0 when it has none. */
    long nanosToBeNamed() {
        return lost ? lostAt.getAsLong() + TimeUnit.MILLISECONDS.toNanos(FLOOR_MS) - clock.getAsLong() : 0;
    }

    /**
     * How long to wait before taking the right; not more than 0 when it may be taken.
     *
     * @param word the last that another node said about it
     */
    long nanosLeft(Optional<Announcement> word) {
        boolean free = word.isPresent() && word.get().holder().isEmpty();
        if (free || (word.isEmpty() && !lost)) {
            return 0;
        }
        long now = clock.getAsLong();
        long opponent = word.map(Announcement::offset).orElse(UNNAMED);
        if (opponent == UNNAMED && waitingFor != UNNAMED) {
            // Both may be about to take it from each other before either has said a word.
            stepBack();
            waitNanos = drawn(now);
            waitingFor = UNNAMED;
        } else if (opponent != waitingFor) {
            waitNanos = waitingFor == NOT_WAITING ? drawn(now) : shortened();
            waitingFor = opponent;
        }
        return word.map(Announcement::heardAtNanos).orElseGet(lostAt::getAsLong) + waitNanos - now;
    }

    private void stepBack() {
        levelMs = Math.min(LONGEST_MS, 2 * levelMs);
    }

    private void calmDown(long now) {
        if (lostAt.isPresent() && now - lostAt.getAsLong() > QUIET) {
            levelMs = SHORTEST_MS;
        }
    }

    private long drawn(long now) {
        calmDown(now);
        double part = levelMs == SHORTEST_MS ? 1 : 0.75 + chance.getAsDouble() / 4;
        return (long) (TimeUnit.MILLISECONDS.toNanos(levelMs) * part);
    }

    private long shortened() {
        return waitingFor == HAD_WAITED
                ? waitNanos
                : Math.max(Math.min(waitNanos, millis(FLOOR_MS, FLOOR_SPREAD_MS)), waitNanos / 2);
    }

    /** By chance this or up to so much more, in nanoseconds. */
    private long millis(long least, long spread) {
        return TimeUnit.MILLISECONDS.toNanos(least + (long) (spread * chance.getAsDouble()));
    }
}
