// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.spi.DelegatingEventLog;
import io.incipit.registry.domain.spi.EventLog;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A whole registry on a real topic, of which somebody counts how often it asks for the log's end. */
public final class CountedNode implements AutoCloseable {

    private final RegistryServer server;
    private final AtomicInteger asked;

    private CountedNode(RegistryServer server, AtomicInteger asked) {
        this.server = server;
        this.asked = asked;
    }

    public static CountedNode start(Map<String, String> settings) {
        AppConfig config = AppConfig.of(Settings.of(settings));
        LogComponent topic = DaggerLogComponent.factory().create(config);
        AtomicInteger asked = new AtomicInteger();
        MemoryComponent node = DaggerMemoryComponent.factory()
                .create(config, new CountedLog(topic.log(), asked), topic.feed(), topic.home());
        return new CountedNode(RegistryServer.started(node.server()), asked);
    }

    public RegistryServer server() {
        return server;
    }

    /** How often readers have made it ask for the end of the log. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.close();
    }

    /** The log as it is. */
    private record CountedLog(EventLog log, AtomicInteger asked) implements DelegatingEventLog {

        @Override
        public CompletableFuture<Long> ask(End which) {
            asked.incrementAndGet();
            return log.ask(which);
        }
    }
}
