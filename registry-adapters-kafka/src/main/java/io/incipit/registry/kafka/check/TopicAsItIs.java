// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The schemas topic as the brokers describe it. Immutable.
 *
 * @param partitions how many there are
 * @param replicas the brokers that keep the first of them
 * @param inSync those of them that have all of it
 * @param led whether one of them takes requests for it
 * @param brokers all that are there now
 * @param settings by name; empty if they may not be asked for
 * @param missingRights the operations that this user needs and may not do
 */
public record TopicAsItIs(
        int partitions,
        List<Integer> replicas,
        List<Integer> inSync,
        boolean led,
        List<Integer> brokers,
        Map<String, String> settings,
        List<String> missingRights) {

    /** Copies what can change. */
    public TopicAsItIs {
        replicas = List.copyOf(replicas);
        inSync = List.copyOf(inSync);
        brokers = List.copyOf(brokers);
        settings = Map.copyOf(settings);
        missingRights = List.copyOf(missingRights);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** A setting that is a whole number; empty if it is not there. */
    OptionalLong number(String name) {
        return setting(name).map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
