// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.service.Deadline;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Ends this JVM at one moment of one append, with no farewell to anybody: as SIGKILL does. */
final class Halt implements Consumer<String> {

    /** What a shell says of a process that SIGKILL ended. */
    private static final int KILLED = 137;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HaltPoint point;
    private final String topic;
    private final AtomicReference<@Nullable HaltingComponent> node = new AtomicReference<>();

    /** Belongs to the thread that appends. */
    private int appendsLeft;

    /** @param append in which one, 1 being the first of this process */
    Halt(HaltPoint point, int append, String topic) {
        this.point = point;
        this.appendsLeft = append;
        this.topic = topic;
    }

    /** The node whose appends these are. */
    void of(HaltingComponent component) {
        node.set(component);
    }

    @Override
    public void accept(String phase) {
        if (phase.equals("BEFORE_SEND")) {
            appendsLeft--;
        }
        if (appendsLeft == 0) {
            last(phase);
        }
    }

    private void last(String phase) {
        if (phase.equals(phaseOf(point))) {
            switch (point) {
                case AFTER_COMMIT_WAS_SENT -> haltAtNextRequest();
                case BEFORE_ANSWER -> haltWhenReplayed();
                default -> Runtime.getRuntime().halt(KILLED);
            }
        }
    }

    private static String phaseOf(HaltPoint point) {
        return switch (point) {
            case BEFORE_SEND -> "BEFORE_SEND";
            case AFTER_SEND -> "SENT";
            case AFTER_COMMIT_WAS_SENT -> "COMMITTING";
            case AFTER_COMMIT, BEFORE_ANSWER -> "COMMITTED";
        };
    }

    /** The next request that the producer sends is the commit; it has left when the producer counts it. */
    private void haltAtNextRequest() {
        long before = requests();
        Thread thread = new Thread(
                () -> {
                    while (requests() == before) {
                        Thread.onSpinWait();
                    }
                    Runtime.getRuntime().halt(KILLED);
                },
                "halt");
        thread.setDaemon(true);
        thread.start();
    }

    private long requests() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName producer =
                    new ObjectName("kafka.producer:type=producer-metrics,client-id=incipit-writer-" + topic);
            return ((Number) beans.getAttribute(producer, "request-total")).longValue();
        } catch (JMException e) {
            throw new IllegalStateException("The producer does not tell how many requests it has sent", e);
        }
    }

    /** The thread that would answer is this one, so nobody has been answered when the log has been replayed. */
    private void haltWhenReplayed() {
        HaltingComponent component = Objects.requireNonNull(node.get());
        try {
            if (component.projection().await(component.log().end(), Deadline.in(LIMIT))) {
                Runtime.getRuntime().halt(KILLED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
