// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.DetourListener;
import io.incipit.registry.dev.EmbeddedBroker;
import io.incipit.registry.system.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A broker that tells each of three nodes the address of that node's own proxy, so that a node that finds its way around
 * the proxy does not exist, and each can be cut off on its own.
 *
 * @param lines the proxies, one for each node
 */
public record ProxiedBroker(EmbeddedBroker broker, List<KafkaProxy> lines) implements AutoCloseable {

    /** For how many nodes there are lines. */
    public static final int LINES = 3;

    /**
     * Starts it, with its proxies.
     *
     * @param properties broker properties beside the usual ones
     */
    public static ProxiedBroker start(Path directory, Map<String, String> properties) {
        List<KafkaProxy> lines = new ArrayList<>();
        List<DetourListener> listeners = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            int port = FreePort.any();
            KafkaProxy line = KafkaProxy.to(port);
            lines.add(line);
            listeners.add(new DetourListener("NODE" + i, port, line.line().address()));
        }
        EmbeddedBroker broker = EmbeddedBroker.start(
                BrokerConfig.devDefaults(directory).withProperties(properties).withDetours(listeners));
        return new ProxiedBroker(broker, List.copyOf(lines));
    }

    /** One for all tests of a JVM that ask nothing else of it, started when the first one asks. */
    public static ProxiedBroker shared() {
        return Shared.BROKER;
    }

    private static final class Shared {

        static final ProxiedBroker BROKER = launch();

        private static ProxiedBroker launch() {
            try {
                ProxiedBroker broker = start(Files.createTempDirectory(Path.of("target"), "proxied"), Map.of());
                Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "proxied-broker-stop"));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException("There is no place for the broker's data", e);
            }
        }
    }

    /** Past all proxies. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        lines.forEach(KafkaProxy::close);
        broker.close();
    }
}
