// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import io.incipit.registry.history.Operation.OnSubject;
import io.incipit.registry.history.Operation.Register;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an order of one subject's calls that explains their answers, as Wing and Gong do, with Lowe's memory of what
 * was tried.
 *
 * <p>A call stands in the order after all that were over before it began. One that may be answered from an older state (a
 * question, or a registration of what is there already) needs to stand only after what the position that it sent
 * includes. What changes nothing is taken as soon as it fits, for that takes no choice away.
 */
final class OrderSearch {

    /** Far more than any history takes that can be explained; open calls can be tried in very many orders. */
    private static final int MOST_POINTS = 1_000_000;

    /** Which calls have been put into the order, and what they made of the subject. */
    private record Point(BitSet done, SubjectState state) {}

    private final List<Call> calls;
    private final List<BitSet> seen;
    private final boolean versionsComeBack;
    private final Set<Point> tried = new HashSet<>();
    private Point furthest = new Point(new BitSet(), SubjectState.EMPTY);

    OrderSearch(List<Call> calls) {
        this.calls = calls.stream()
                .sorted(Comparator.comparingLong(call -> call.window().start()))
                .toList();
        this.seen = this.calls.stream().map(this::seenBy).toList();
        this.versionsComeBack = !Telling.emptied(calls).isEmpty();
    }

    /** Empty if there is such an order. */
    Optional<Violation> violation(String subject) {
        if (leadsToTheEnd(furthest)) {
            return Optional.empty();
        }
        String what = tried.size() < MOST_POINTS
                ? "no order explains the calls of %s. After %d of %d of them it can only hold %s; then what fits?"
                : "no order was found that explains the calls of %s (given up). After %d of %d of them it may hold %s;"
                        + " then what fits?";
        return Optional.of(new Violation(
                what.formatted(
                        subject,
                        furthest.done().cardinality(),
                        calls.size(),
                        furthest.state().versions()),
                next(furthest.done())));
    }

    private boolean leadsToTheEnd(Point from) {
        Point point = settled(from);
        if (point.done().cardinality() > furthest.done().cardinality()) {
            furthest = point;
        }
        if (isEnd(point)) {
            return true;
        }
        if (tried.size() >= MOST_POINTS || !tried.add(point)) {
            return false;
        }
        return choices(point).stream().anyMatch(this::leadsToTheEnd);
    }

    private boolean isEnd(Point point) {
        for (int i = point.done().nextClearBit(0);
                i < calls.size();
                i = point.done().nextClearBit(i + 1)) {
            if (!calls.get(i).isOpen()) {
                return false;
            }
        }
        return true;
    }

    /** Takes all that fits and takes no choice away. */
    private Point settled(Point point) {
        BitSet done = (BitSet) point.done().clone();
        int before = -1;
        while (before < done.cardinality()) {
            before = done.cardinality();
            long gate = gate(done);
            for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
                if (isFinal(calls.get(i)) && isUnchanging(i, new Point(done, point.state()), gate)) {
                    done.set(i);
                }
            }
        }
        return new Point(done, point.state());
    }

    /** A registration may have been answered by what was there, or have put it there once more. */
    private boolean isFinal(Call call) {
        return !versionsComeBack || !(call.operation() instanceof Register);
    }

    private boolean isUnchanging(int i, Point point, long gate) {
        Call call = calls.get(i);
        SubjectState.Step step = step(call, point.state());
        return !call.isOpen()
                && step.after().equals(point.state())
                && step.answer().equals(call.answer().withoutId())
                && (mayBeOld(call)
                        ? includes(point.done(), seen.get(i))
                        : call.window().start() <= gate);
    }

    /** All that could come next where it makes a difference which. */
    private List<Point> choices(Point point) {
        long gate = gate(point.done());
        List<Point> choices = new ArrayList<>();
        for (int i = point.done().nextClearBit(0);
                i < calls.size();
                i = point.done().nextClearBit(i + 1)) {
            Call call = calls.get(i);
            SubjectState.Step step = step(call, point.state());
            boolean changes = call.window().start() <= gate
                    && !step.after().equals(point.state())
                    && (call.isOpen() || step.answer().equals(call.answer().withoutId()));
            if (changes || (!isFinal(call) && isUnchanging(i, point, gate))) {
                BitSet more = (BitSet) point.done().clone();
                more.set(i);
                choices.add(new Point(more, step.after()));
            }
        }
        return choices;
    }

    /** Nothing that began after this can come next: something that is still to come was over by then. */
    private long gate(BitSet done) {
        long gate = Long.MAX_VALUE;
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            if (!calls.get(i).isOpen()) {
                gate = Math.min(gate, calls.get(i).window().end());
            }
        }
        return gate;
    }

    private List<Call> next(BitSet done) {
        long gate = gate(done);
        List<Call> next = new ArrayList<>();
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            if (calls.get(i).window().start() <= gate) {
                next.add(calls.get(i));
            }
        }
        return next;
    }

    /** The calls that the position includes which was sent with this one. */
    private BitSet seenBy(Call call) {
        BitSet included = new BitSet();
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).isSeenBy(call)) {
                included.set(i);
            }
        }
        return included;
    }

    private static boolean mayBeOld(Call call) {
        return call.operation().isRead() || call.operation() instanceof Register;
    }

    private static boolean includes(BitSet done, BitSet wanted) {
        BitSet missing = (BitSet) wanted.clone();
        missing.andNot(done);
        return missing.isEmpty();
    }

    private static SubjectState.Step step(Call call, SubjectState state) {
        return ((OnSubject) call.operation()).on(state);
    }
}
