// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Cluster;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.RouteRefusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be sent a write that reaches this node: the node that announced last that it holds the right, unless this one
 * has taken it since, or could not reach that one a moment ago. With nobody to name this node serves the write itself.
 *
 * <p>Nobody is elected: what is said here is a courtesy that saves taking the right to and fro. That only one writes is
 * the log's affair.
 *
 * <p>Thread-safe. Never waits.
 */
public final class WriteRoute implements Cluster {

    /**
     * This node's last tenure.
     *
     * @param life of the log that it was of
     * @param barrier whoever announced itself before it has lost the right to it
     */
    private record Own(long life, long barrier, boolean held) {}

    /** A holder that could not be reached. */
    private record Unreached(Holder holder, String why, long untilNanos) {}

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Projection projection;
    private final WriteLaneSettings settings;
    private final SoleWriter sole;
    private final LongSupplier clock;
    private final Map<String, Unreached> unreached = new ConcurrentHashMap<>();
    private final AtomicReference<Own> own = new AtomicReference<>(new Own(-1, -1, false));
    private final AtomicReference<@Nullable Holder> self = new AtomicReference<>();

    public WriteRoute(Projection projection, WriteLaneSettings settings) {
        this(projection, settings, System::nanoTime);
    }

    /** With a clock of nanoseconds that only runs forward. */
    WriteRoute(Projection projection, WriteLaneSettings settings, LongSupplier clock) {
        this.projection = projection;
        this.settings = settings;
        this.sole = new SoleWriter(projection, settings.claim(), settings.eligible());
        this.clock = clock;
    }

    @Override
    public void unreachable(Holder holder, String why) {
        unreached.put(holder.nodeId(), new Unreached(holder, why, clock.getAsLong() + REMEMBERED.toNanos()));
    }

    /** What keeps this node from writing beside another registry. */
    SoleWriter sole() {
        return sole;
    }

    /** Remembered, for a node that stops cannot be asked any more for the port that it listened on. */
    Holder self() {
        Holder known = self.get();
        if (known == null) {
            known = settings.self().get();
            self.set(known);
        }
        return known;
    }

    /** How long a caller waits for an answer at most. */
    Duration patience() {
        return settings.patience();
    }

    boolean isEligible() {
        return settings.eligible();
    }

    /** Whether this node holds the right, as far as it has heard. */
    boolean isHere() {
        return own.get().held() && others().isEmpty();
    }

    /** The last word about the right, if another node said it since this one took the right last. */
    Optional<Announcement> others() {
        Announcement last = projection.announcement();
        Own mine = own.get();
        if (last.equals(Announcement.NONE) || (mine.life() == projection.life() && last.offset() < mine.barrier())) {
            return Optional.empty();
        }
        boolean ours = last.holder()
                .filter(holder -> holder.nodeId().equals(self().nodeId()))
                .isPresent();
        return ours ? Optional.empty() : Optional.of(last);
    }

    /** Who else holds the right, whether or not it can be reached. */
    Optional<Holder> holder() {
        return others().flatMap(Announcement::holder);
    }

    /** Who else is to be sent a write. */
    Optional<Holder> elsewhere() {
        return holder().filter(holder -> why(holder).isEmpty());
    }

    /**
     * This node is to write.
     *
     * @throws RegistryException.HeldElsewhere when another is
     * @throws RegistryException.Unavailable when none is, or another registry writes
     */
    void requireHere() {
        sole.require();
        if (isEligible() && sole.owesTakeover()) {
            // No other node can say what this one's operator says.
            return;
        }
        elsewhere().ifPresent(holder -> {
            throw RegistryException.heldBy(holder);
        });
        if (!isEligible()) {
            throw holder().flatMap(this::forwardFailed).orElseGet(() -> RouteRefusal.holderUnknown(self()));
        }
    }

    /** A refusal of this node's own says also who was tried before. */
    RegistryException.Unavailable explained(RegistryException.Unavailable refusal) {
        return isEligible()
                ? holder().flatMap(holder -> why(holder).map(why -> RouteRefusal.afterTrying(refusal, holder, why)))
                        .orElse(refusal)
                : refusal;
    }

    /** This node has taken the right from all who announced themselves before the barrier. */
    void taken(long life, long barrier) {
        own.set(new Own(life, barrier, true));
    }

    /** This node has not got the right any more. */
    void letGo() {
        own.updateAndGet(mine -> new Own(mine.life(), mine.barrier(), false));
    }

    private Optional<RegistryException.Unavailable> forwardFailed(Holder holder) {
        return why(holder).map(why -> RouteRefusal.forwardFailed(self(), holder, why));
    }

    /** Why this holder is named to nobody; empty when it is named. */
    private Optional<String> why(Holder holder) {
        Unreached known = unreached.get(holder.nodeId());
        if (known == null) {
            return Optional.empty();
        }
        if (known.untilNanos() - clock.getAsLong() <= 0) {
            unreached.remove(holder.nodeId(), known);
            return Optional.empty();
        }
        return known.holder().equals(holder) ? Optional.of(known.why()) : Optional.empty();
    }
}
