// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.spi.EventFeed.Listener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A listener that writes down what it hears, a line for each call. */
final class Heard implements Listener {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void replay(List<LogEntry> entries, long position) {
        List<Long> offsets =
                entries.stream().map(entry -> entry.stamp().offset()).toList();
        lines.add("replay " + offsets + " to " + position);
    }

    @Override
    public void unreadable(long offset, String why) {
        lines.add("unreadable " + offset);
    }

    @Override
    public void restart(String why) {
        lines.add("restart");
    }

    @Override
    public void caughtUp() {
        lines.add("caughtUp");
    }
}
