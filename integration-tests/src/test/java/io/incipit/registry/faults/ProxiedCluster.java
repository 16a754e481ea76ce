// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import io.incipit.registry.system.NodeProcess;
import io.incipit.registry.system.Nodes;
import io.incipit.registry.system.Patience;
import io.incipit.registry.system.RestApi;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Nodes on one topic, behind proxies.
 *
 * @param topic what they keep their schemas in
 * @param nodes at most as many as the broker has lines
 */
public record ProxiedCluster(ProxiedBroker broker, String topic, List<ProxiedNode> nodes) implements AutoCloseable {

    /** Nodes that have yet to be started. */
    public static ProxiedCluster of(ProxiedBroker broker, int count, Path directory) {
        return of(broker, count, directory, Map.of());
    }

    /** Nodes that have yet to be started, with settings beside or in place of the usual ones. */
    public static ProxiedCluster of(ProxiedBroker broker, int count, Path directory, Map<String, String> more) {
        String topic = Nodes.newTopic("faults");
        Map<String, String> settings = Nodes.with(Nodes.settings(broker.bootstrapServers(), topic), more);
        List<ProxiedNode> nodes = IntStream.range(0, count)
                .mapToObj(i -> ProxiedNode.of(broker.lines().get(i), directory.resolve(topic + "-node" + i), settings))
                .toList();
        return new ProxiedCluster(broker, topic, nodes);
    }

    /** All at the same time. */
    public ProxiedCluster started() {
        nodes.stream().parallel().forEach(node -> node.process().start());
        return this;
    }

    public RestApi api(int node) {
        return nodes.get(node).api();
    }

    public NodeProcess process(int node) {
        return nodes.get(node).process();
    }

    public KafkaProxy line(int node) {
        return nodes.get(node).broker();
    }

    /** The settings of a node that sees the broker past all proxies. */
    Map<String, String> directSettings() {
        return Nodes.settings(broker.bootstrapServers(), topic);
    }

    /** Gives a node the right to write, which it takes because it cannot reach the others. */
    public void makeHolder(int node, Scribe scribe) {
        List<ProxiedNode> others =
                nodes.stream().filter(each -> !each.equals(nodes.get(node))).toList();
        others.forEach(other -> other.inbound().cut());
        scribe.writeUntilItHappens(api(node));
        others.forEach(other -> other.inbound().restore());
    }

    /** Mends all lines and starts the nodes that are not running. */
    public void restore() {
        broker.broker().start();
        nodes.forEach(ProxiedNode::restore);
        nodes.stream().filter(node -> !node.process().isRunning()).forEach(node -> node.process()
                .start());
        Patience.until("all nodes answer", () -> nodes.stream()
                .allMatch(node -> node.api().isUp()));
    }

    @Override
    public void close() {
        nodes.forEach(ProxiedNode::restore);
        nodes.forEach(ProxiedNode::close);
    }
}
