// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Change;
import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Holder;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.service.Deadline;
import io.incipit.registry.domain.service.Projection;
import io.incipit.registry.domain.service.RoutedWriter;
import io.incipit.registry.domain.service.WriteLane;
import io.incipit.registry.domain.service.WriteLaneSettings;
import io.incipit.registry.domain.service.WriteRoute;
import io.incipit.registry.domain.service.Writer;
import java.time.Duration;

/** A node without its REST API, which can reach the broker and no other node. */
final class LonelyNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final LogNode log;
    private final Projection projection = new Projection();
    private final WriteRoute route;
    private final WriteLane lane;
    private final Writer writer;

    private LonelyNode(LogNode log, Holder self) {
        this.log = log;
        this.route = new WriteRoute(projection, new WriteLaneSettings(self, PATIENCE));
        this.lane = new WriteLane(log.log(), projection, route);
        this.writer = new RoutedWriter(lane, route, projection);
    }

    static LonelyNode start(String topic, String id) throws InterruptedException {
        KafkaConfig shared = LogNode.config(topic);
        KafkaConfig own = new KafkaConfig(
                shared.topic(), shared.writeTimeout(), shared.initTimeout(), shared.clientProperties(), id);
        LonelyNode node = new LonelyNode(LogNode.of(own), new Holder(id, "http://%s:8081".formatted(id)));
        node.log.feed().start(node.projection);
        if (!node.projection.awaitReady(Deadline.in(Duration.ofSeconds(60)))) {
            throw new AssertionError("The log was not read to its end");
        }
        node.lane.start();
        return node;
    }

    /** Writes as the REST API does, which finds nobody else in. */
    <R> Written<R> write(CommandId command, Change<R> change) {
        while (true) {
            try {
                return writer.write(command, change);
            } catch (RegistryException.HeldElsewhere e) {
                route.unreachable(e.holder().orElseThrow(), "connection refused");
            }
        }
    }

    Projection projection() {
        return projection;
    }

    @Override
    public void close() {
        lane.close();
        log.close();
    }
}
