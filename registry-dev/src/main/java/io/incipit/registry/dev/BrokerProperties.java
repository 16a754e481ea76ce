// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The properties that Kafka is given, by Kafka's names. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String PLAINTEXT = "PLAINTEXT";
    static final String SASL = "SASL_PLAINTEXT";
    static final String CONTROLLER = "CONTROLLER";

    /** The names of the broker's own listeners. */
    static final Set<String> LISTENERS = Set.of(PLAINTEXT, SASL, CONTROLLER);

    /** What only the broker itself can know; nobody else may set these. */
    static final Set<String> OWN = Set.of(
            "process.roles",
            "node.id",
            "broker.id",
            "listeners",
            "advertised.listeners",
            "listener.security.protocol.map",
            "inter.broker.listener.name",
            "security.inter.broker.protocol",
            "controller.listener.names",
            "controller.quorum.voters",
            "controller.quorum.bootstrap.servers",
            "log.dir",
            "log.dirs",
            "metadata.log.dir");

    private BrokerProperties() {}

    static Map<String, String> devDefaults() {
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                // After a crash the next start waits until the session of the dead broker has run out.
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                Map.entry("controller.quorum.append.linger.ms", "1"));
    }

    static Map<String, String> of(BrokerConfig config, DataDirectory directory, Listeners listeners) {
        Map<String, String> all = new HashMap<>();
        all.put("server.max.startup.time.ms", "30000");
        if (config.acls()) {
            all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
            all.put("super.users", "User:ANONYMOUS");
        }
        if (config.hasSasl()) {
            all.putAll(sasl(config));
        }
        all.putAll(config.properties());
        all.putAll(own(directory, listeners));
        all.put("listener.security.protocol.map", protocols(config));
        return all;
    }

    private static Map<String, String> own(DataDirectory directory, Listeners listeners) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE_ID),
                "listeners",
                listeners.all(),
                "advertised.listeners",
                listeners.advertised(),
                "inter.broker.listener.name",
                PLAINTEXT,
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE_ID + "@" + listeners.address(CONTROLLER),
                "log.dirs",
                directory.topics().toString(),
                "metadata.log.dir",
                directory.metadata().toString());
    }

    private static String protocols(BrokerConfig config) {
        StringBuilder all = new StringBuilder("CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT");
        config.detours().forEach(detour -> all.append(",%s:PLAINTEXT".formatted(detour.name())));
        return all.toString();
    }

    private static Map<String, String> sasl(BrokerConfig config) {
        StringBuilder plain = new StringBuilder("org.apache.kafka.common.security.plain.PlainLoginModule required");
        config.users().forEach((name, password) -> plain.append(" user_%s=\"%s\"".formatted(name, password)));
        String prefix = "listener.name.sasl_plaintext.";
        return Map.of(
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-512,PLAIN",
                prefix + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                prefix + "plain.sasl.jaas.config",
                plain.append(';').toString());
    }
}
