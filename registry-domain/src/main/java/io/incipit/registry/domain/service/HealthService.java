// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventFeed.Pulse;
import io.incipit.registry.domain.state.RegistryState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells how the projection, the feed and the lane are. */
public final class HealthService implements Health {

    /** A node that is further behind than this, */
    private static final long MOST_BEHIND = 1_000;

    /** and has been behind for longer than this, is left out until it has caught up. */
    private static final Duration LONGEST_BEHIND = Duration.ofSeconds(10);

    /** A log that says nothing for longer than this cannot be reached. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final Projection projection;
    private final EventFeed feed;
    private final WriteLane lane;
    private final RecordedLog log;
    private final WriteRoute route;

    /**
     * Of the node that these belong to.
     *
     * @param log what the lane writes to
     * @param route who is to be sent its writes
     */
    public HealthService(Projection projection, EventFeed feed, WriteLane lane, RecordedLog log, WriteRoute route) {
        this.projection = projection;
        this.feed = feed;
        this.lane = lane;
        this.log = log;
        this.route = route;
    }

    @Override
    public Report report() {
        return report(feed.pulse());
    }

    private Report report(Pulse pulse) {
        RegistryState state = projection.state();
        return new Report(
                againstReads(pulse).isEmpty(),
                state.position(),
                projection.unreadable(),
                projection.firstUnreadable(),
                lane.refusal(),
                state.holder());
    }

    @Override
    public Diagnosis diagnose(Question question) {
        Pulse pulse = feed.pulse();
        return new Diagnosis(
                against(question, pulse),
                report(pulse),
                pulse.lag(),
                pulse.sinceAnswer(),
                projection.state().currentHolder(),
                log.lastWrite());
    }

    private List<String> against(Question question, Pulse pulse) {
        return switch (question) {
            case LIVE -> againstLife(pulse);
            case STARTED -> projection.wasReady() ? List.of() : againstReads(pulse);
            case READS -> againstReads(pulse);
            case WRITES -> againstWrites(pulse);
        };
    }

    /** Both threads outlive whatever Kafka does; if one has ended all the same, only a new start brings it back. */
    private List<String> againstLife(Pulse pulse) {
        List<String> reasons = new ArrayList<>();
        if (pulse.ended()) {
            reasons.add("The thread that reads the log has ended");
        }
        if (lane.hasEnded()) {
            reasons.add("The thread that writes has ended");
        }
        return reasons;
    }

    private List<String> againstReads(Pulse pulse) {
        List<String> reasons = new ArrayList<>();
        if (pulse.ended()) {
            reasons.add("The thread that reads the log has ended");
        }
        long lag = pulse.lag().orElse(0);
        if (!projection.isReady()) {
            reasons.add("The log is being read from its beginning (read: %d, to go: %d)"
                    .formatted(projection.state().position(), lag));
        } else if (isReachable(pulse) && lag > MOST_BEHIND && pulse.behindFor().compareTo(LONGEST_BEHIND) > 0) {
            reasons.add("What was read is %d positions behind the log, and has been behind for %d s"
                    .formatted(lag, pulse.behindFor().toSeconds()));
        }
        return reasons;
    }

    private List<String> againstWrites(Pulse pulse) {
        List<String> reasons = new ArrayList<>(againstReads(pulse));
        if (lane.hasEnded()) {
            reasons.add("The thread that writes has ended");
        }
        lane.refusal().ifPresent(reasons::add);
        if (!isReachable(pulse)) {
            reasons.add(pulse.sinceAnswer()
                    .map(since -> "The log has not answered for %d s".formatted(since.toSeconds()))
                    .orElse("The log has not answered yet"));
        }
        if (!route.isEligible() && route.elsewhere().isEmpty()) {
            reasons.add(
                    "This node never takes the right to write, and knows of no node that has it and can be reached");
        }
        return reasons;
    }

    private static boolean isReachable(Pulse pulse) {
        return pulse.sinceAnswer()
                .filter(since -> since.compareTo(LONGEST_SILENCE) <= 0)
                .isPresent();
    }
}
