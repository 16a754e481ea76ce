// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Cluster;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.http.file.UnusableFileException;
import io.incipit.registry.http.peer.PeerAnswer;
import io.incipit.registry.http.peer.PeerClient;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other nodes, as far as writes are sent to them. Thread-safe. */
final class Neighbours {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

    private final Self self;
    private final Cluster cluster;
    private final PeerClient client;
    private final Seldom seldom = new Seldom();

    /** @throws UnusableFileException if a key store or trust store cannot be used */
    @Inject
    Neighbours(PeerConfig config, Self self, Cluster cluster) {
        this.self = self;
        this.cluster = cluster;
        this.client = new PeerClient(config.tls());
    }

    /** Whether that is this node itself. */
    boolean isSelf(Holder holder) {
        return self.isNamed(holder.nodeId());
    }

    /**
     * Sends a request to a node.
     *
     * @throws RegistryException.Unavailable when it is not known which Kafka cluster this is
     */
    PeerAnswer ask(Holder holder, Request request, Duration atMost) {
        return client.send(
                holder.url(),
                self.address().neighbour(holder.nodeId()),
                request.origin().original(),
                request.content().raw(),
                atMost);
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
