// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What of the {@code kafkastore.} settings is meant for Kafka's clients. */
final class ClientProperties {

    /** The registry's own settings under the same prefix. */
    private static final Set<String> OWN = Set.of(
            "bootstrap.servers",
            "checkpoint.dir",
            "checkpoint.version",
            "connection.url",
            "init.timeout.ms",
            "init.wait.for.reader",
            "timeout.ms",
            "topic",
            "topic.replication.factor",
            "topic.skip.validation",
            "update.handlers",
            "write.max.retries");

    private static final String TOPIC_CONFIGS = "topic.config.";

    /** To Kafka, a blank value here means something: host names in certificates are not checked. */
    private static final String ENDPOINT_IDENTIFICATION = "ssl.endpoint.identification.algorithm";

    private ClientProperties() {}

    /** The properties for every client, without the prefix, values untouched. */
    static Map<String, String> of(Settings settings) {
        Map<String, String> properties = new TreeMap<>(settings.under("kafkastore."));
        properties.keySet().removeAll(OWN);
        properties.keySet().removeAll(KnownProperties.overruledClientProperties());
        properties.keySet().removeIf(name -> name.startsWith(TOPIC_CONFIGS));
        properties
                .entrySet()
                .removeIf(property ->
                        property.getValue().isBlank() && !property.getKey().equals(ENDPOINT_IDENTIFICATION));
        properties.put("security.protocol", BootstrapServers.protocol(settings));
        return properties;
    }
}
