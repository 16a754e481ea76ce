// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.peer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The node that a request is meant for, whoever it is that its URL leads to.
 *
 * @param clusterId the id of the Kafka cluster that its log is in
 * @param topic that holds its log
 * @param nodeId unique among the nodes of one topic
 */
public record Addressee(String clusterId, String topic, String nodeId) {

    /** In requests the node that is meant; in answers the node that answers, if it is the one that was meant. */
    public static final String NODE = "X-Incipit-Node";

    private static final String CLUSTER_ID = "X-Incipit-Cluster-Id";
    private static final String TOPIC = "X-Incipit-Topic";

    /**
     * Whom a request is meant for by its headers; what they leave out is empty, which fits nobody.
     *
     * @param headers the value of a header, if there is one
     * @return empty if they say nothing of it: then it is meant for whoever gets it
     */
    public static Optional<Addressee> of(Function<String, Optional<String>> headers) {
        boolean addressed = Stream.of(CLUSTER_ID, TOPIC, NODE)
                .anyMatch(name -> headers.apply(name).isPresent());
        return addressed
                ? Optional.of(new Addressee(
                        headers.apply(CLUSTER_ID).orElse(""),
                        headers.apply(TOPIC).orElse(""),
                        headers.apply(NODE).orElse("")))
                : Optional.empty();
    }

    Map<String, String> headers() {
        return Map.of(CLUSTER_ID, clusterId, TOPIC, topic, NODE, nodeId);
    }

    /** Another node of the same log. */
    public Addressee neighbour(String otherNodeId) {
        return new Addressee(clusterId, topic, otherNodeId);
    }

    /** How the other differs from this one, for people; empty if it does not. */
    public Optional<String> difference(Addressee other) {
        return Stream.of(
                        difference("Kafka cluster", clusterId, other.clusterId),
                        difference("topic", topic, other.topic),
                        difference("node", nodeId, other.nodeId))
                .flatMap(Optional::stream)
                .reduce((one, next) -> one + ", " + next);
    }

    private static Optional<String> difference(String what, String own, String others) {
        return own.equals(others) ? Optional.empty() : Optional.of("%s is %s, not %s".formatted(what, own, others));
    }
}
