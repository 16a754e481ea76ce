// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

/** The names under which the broker knows who may write. */
final class TransactionalIds {

    static final String PREFIX = "incipit.";

    private TransactionalIds() {}

    /** The right to write: a function of the topic alone, so that all nodes contend for the same. */
    static String holder(KafkaConfig config) {
        return PREFIX + config.topic().name();
    }

    /** One of the node's own, by which it tries itself without fencing anybody. */
    static String probe(KafkaConfig config) {
        return "%s.probe.%s".formatted(holder(config), config.nodeId());
    }
}
