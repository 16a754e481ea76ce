// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Cluster;
import io.incipit.registry.domain.model.ForwardRefusal;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.http.file.UnusableFileException;
import io.incipit.registry.http.peer.PeerAnswer;
import io.incipit.registry.http.peer.PeerClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other nodes, as far as writes are sent to them: only so many at a time, so that a slow one holds up no reads. */
final class Neighbours {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

    private static final Duration WAITS_FOR_A_PLACE = Duration.ofMillis(250);

    private final Self self;
    private final Cluster cluster;
    private final PeerClient client;
    private final int mostAtOnce;
    private final Semaphore places;
    private final Seldom seldom = new Seldom();

    /** @throws UnusableFileException if a key store or trust store cannot be used */
    @Inject
    Neighbours(PeerConfig config, HttpConfig http, Self self, Cluster cluster) {
        this.self = self;
        this.cluster = cluster;
        this.client = new PeerClient(config.tls());
        int workers = http.threads().workers();
        this.mostAtOnce = Math.max(1, workers - workers / 4);
        this.places = new Semaphore(mostAtOnce);
    }

    /** Whether that is this node itself. */
    boolean isSelf(Holder holder) {
        return self.isNamed(holder.nodeId());
    }

    /**
     * Sends a request to a node.
     *
     * @throws io.incipit.registry.domain.model.RegistryException.Unavailable when too many are on their way, or it is not
     *     known which Kafka cluster this is
     */
    PeerAnswer ask(Holder holder, Request request, Duration atMost) {
        takePlace(holder);
        try {
            return client.send(
                    holder.url(),
                    self.address().neighbour(holder.nodeId()),
                    request.origin().original(),
                    request.content().raw(),
                    atMost);
        } finally {
            places.release();
        }
    }

    private void takePlace(Holder holder) {
        try {
            if (places.tryAcquire(WAITS_FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ForwardRefusal.crowded(holder, mostAtOnce);
    }

    /** For a while writes are not sent there. */
    void giveUp(Holder holder, String why) {
        cluster.unreachable(holder, why);
        seldom.told(holder.nodeId())
                .ifPresent(passedOver -> LOG.warn(
                        "Node {} at {}, which has the right to write, did not take a write: {}{}",
                        holder.nodeId(),
                        holder.url(),
                        why,
                        Seldom.others(passedOver)));
    }
}
