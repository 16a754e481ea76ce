// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import io.incipit.registry.system.FreePort;
import io.incipit.registry.system.NodeProcess;
import io.incipit.registry.system.Nodes;
import io.incipit.registry.system.RestApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A node in a process of its own which reaches the broker, and is reached by other nodes, through proxies only.
 *
 * @param broker its line to the broker
 * @param inbound the line that it advertises to other nodes; clients of tests do not use it
 */
public record ProxiedNode(NodeProcess process, KafkaProxy broker, TcpProxy inbound) implements AutoCloseable {

    /** A node that has yet to be started. */
    static ProxiedNode of(KafkaProxy broker, Path directory, Map<String, String> settings) {
        int port = FreePort.any();
        TcpProxy inbound = TcpProxy.to(port);
        Map<String, String> all = Nodes.with(
                settings,
                Map.of(
                        "kafkastore.bootstrap.servers",
                        broker.line().address(),
                        "host.port",
                        Integer.toString(inbound.port())));
        return new ProxiedNode(NodeProcess.at(port, made(directory), all), broker, inbound);
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Past its proxies. */
    public RestApi api() {
        return process.api();
    }

    /** Neither the broker nor other nodes reach it, or are reached by it, and nobody is told. */
    public void vanish() {
        broker.line().vanish();
        inbound.vanish();
    }

    /** Both lines are as on the first day. */
    public void restore() {
        broker.restore();
        inbound.restore();
    }

    @Override
    public void close() {
        process.close();
        inbound.close();
    }
}
