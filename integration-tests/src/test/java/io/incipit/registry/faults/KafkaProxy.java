// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import io.incipit.registry.system.Patience;

/**
 * A line between one node and the broker that knows what goes by: it can lose the answers to chosen requests, and hold
 * chosen requests back. Thread-safe.
 */
public final class KafkaProxy implements AutoCloseable {

    /** So many that a client gives up before. */
    private static final int ALL = Integer.MAX_VALUE;

    private final Valve valve = new Valve();
    private final LostAnswers answers = new LostAnswers();
    private final TcpProxy line;

    private KafkaProxy(int target) {
        this.line = new TcpProxy(target, valve, () -> new KafkaTraffic(answers));
    }

    /** A line to a listener of a broker on this machine. */
    public static KafkaProxy to(int target) {
        return new KafkaProxy(target);
    }

    /** What can be done to it as to any other line. */
    public TcpProxy line() {
        return line;
    }

    /** The broker takes the next request of the kind, and its answer never comes. */
    public void swallowNextAnswer(KafkaApi api) {
        answers.loseNext(api, 1, LostAnswers.Manner.SWALLOWED);
    }

    /** The broker takes the requests of the kind, and none of its answers comes. */
    public void swallowAnswers(KafkaApi api) {
        answers.loseNext(api, ALL, LostAnswers.Manner.SWALLOWED);
    }

    /** The broker takes the next request of the kind, and the connection breaks in place of the answer. */
    public void breakOffNextAnswer(KafkaApi api) {
        answers.loseNext(api, 1, LostAnswers.Manner.BROKEN_OFF);
    }

    /** Holds everything that goes to the broker from the next request of the kind on, that one included. */
    public void holdFromNext(KafkaApi api) {
        answers.atNext(api, () -> line.hold(Direction.TO_SERVER));
    }

    /** How many requests of the kind the node has sent. */
    public int requests(KafkaApi api) {
        return answers.requests(api);
    }

    /** How many answers got lost. */
    public int lostAnswers() {
        return answers.lost();
    }

    /** Waits until as many answers got lost. */
    public void awaitLost(int count) {
        Patience.until("an answer gets lost", () -> lostAnswers() >= count);
    }

    /** As on the first day. */
    public void restore() {
        answers.loseNone();
        line.restore();
    }

    @Override
    public void close() {
        line.close();
    }
}
