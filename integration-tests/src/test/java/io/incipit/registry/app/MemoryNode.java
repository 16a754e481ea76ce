// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.http.ServedRoutes.Endpoint;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A whole registry over a log in memory, listening on a free port of this machine. */
public final class MemoryNode implements AutoCloseable {

    private final MemoryComponent component;
    private final RegistryServer server;

    private MemoryNode(MemoryComponent component) {
        this.component = component;
        this.server = RegistryServer.started(component.server());
    }

    /** One of the nodes of a log. */
    public static MemoryNode start(InMemoryEventLog log, Map<String, String> settings) {
        return start(log, log, settings);
    }

    /**
     * One of the nodes of a log, which writes as a test wants it to.
     *
     * @param writing what the node takes for its log when it writes; it reads what stands in the other
     */
    public static MemoryNode start(EventLog writing, InMemoryEventLog log, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("listeners", "http://127.0.0.1:0");
        all.putIfAbsent("host.name", "127.0.0.1");
        all.putIfAbsent("kafkastore.bootstrap.servers", "127.0.0.1:1");
        AppConfig config = AppConfig.of(Settings.of(all));
        return new MemoryNode(DaggerMemoryComponent.factory().create(config, writing, log.feed(), () -> "memory"));
    }

    /** All that it answers to. */
    public static List<Endpoint> endpoints() {
        InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
        try (MemoryNode node = start(log, Map.of())) {
            return node.component.routes().all();
        }
    }

    public URI baseUri() {
        return server.baseUri();
    }

    @Override
    public void close() {
        server.close();
    }
}
