// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes lines on a thread of its own, those of a moment together: to write one by one would cost more than to make them,
 * and whoever has a line does not wait for a disk or a terminal. When more come than can be written, the latest are
 * counted instead. Thread-safe.
 */
final class GatheredLines {

    private static final Duration MOMENT = Duration.ofMillis(20);

    /** Twice as many bytes at most; some 50,000 lines of the usual length. */
    private static final int MOST = 8 << 20;

    private final Consumer<String> destination;
    private final int most;
    private final Duration moment;
    private final ScheduledThreadPoolExecutor writer;
    private final Object writing = new Object();
    private final List<String> lines = new ArrayList<>();
    private long waiting;
    private long passedOver;

    /** @param destination is given one line or several, without an end of line behind the last */
    GatheredLines(Consumer<String> destination) {
        this(MOST, MOMENT, destination);
    }

    /**
     * With other bounds.
     *
     * @param most characters of lines that wait to be written
     * @param moment how long the first of them waits for others
     */
    GatheredLines(int most, Duration moment, Consumer<String> destination) {
        this.most = most;
        this.moment = moment;
        this.destination = destination;
        this.writer = new ScheduledThreadPoolExecutor(1, GatheredLines::daemon);
        // Nothing is left behind by who had lines once.
        writer.setKeepAliveTime(1, TimeUnit.SECONDS);
        writer.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "access-log");
        thread.setDaemon(true);
        return thread;
    }

    void add(String line) {
        boolean first;
        synchronized (lines) {
            first = lines.isEmpty();
            if (waiting + line.length() <= most) {
                lines.add(line);
                waiting += line.length();
            } else {
                passedOver++;
            }
        }
        if (first) {
            ScheduledFuture<?> ignored = writer.schedule(this::flush, moment.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Writes all that were added before. */
    void flush() {
        synchronized (writing) {
            String gathered = gathered();
            if (!gathered.isEmpty()) {
                destination.accept(gathered);
            }
        }
    }

    private String gathered() {
        synchronized (lines) {
            if (passedOver > 0) {
                lines.add(passedOver + " more requests were answered faster than their lines could be written");
            }
            String gathered = String.join("\n", lines);
            lines.clear();
            waiting = 0;
            passedOver = 0;
            return gathered;
        }
    }
}
