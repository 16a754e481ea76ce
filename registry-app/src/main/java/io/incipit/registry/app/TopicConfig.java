// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The topic that holds the registry, and how to create it where it does not exist.
 *
 * @param name a legal Kafka topic name
 * @param replicationFactor 1 to 32767; fewer brokers than that make do with what there is
 * @param skipValidation whether an existing topic is taken as it is, one partition and compaction or not
 * @param configs topic configs for its creation, such as {@code min.insync.replicas}
 */
public record TopicConfig(String name, int replicationFactor, boolean skipValidation, Map<String, String> configs) {

    private static final String NAME_PROPERTY = "kafkastore.topic";
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

    /** Copies the map. */
    public TopicConfig {
        configs = Map.copyOf(configs);
    }

    static TopicConfig of(Settings settings) {
        return new TopicConfig(
                name(settings),
                settings.number("kafkastore.topic.replication.factor", 3, 1, Short.MAX_VALUE),
                settings.flag("kafkastore.topic.skip.validation", false),
                settings.under("kafkastore.topic.config."));
    }

    private static String name(Settings settings) {
        String name = settings.text(NAME_PROPERTY, "_schemas");
        if (!NAME.matcher(name).matches()) {
            throw InvalidConfiguration.of(
                    NAME_PROPERTY, name, "a topic name: 1 to 249 letters, digits, dots, underscores or dashes");
        }
        return name;
    }
}
