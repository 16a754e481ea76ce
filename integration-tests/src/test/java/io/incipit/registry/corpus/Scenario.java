// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import java.util.List;
import java.util.Map;

/**
 * What was asked of the reference registry, in order, from a known start.
 *
 * @param name the file's name; dumps of a topic have {@code topics/} in front
 * @param settings server properties that matter, by the names that the reference knows
 * @param nodes how many registries share the topic
 * @param topic what stands in the topic before the first registry starts
 */
record Scenario(String name, Map<String, String> settings, int nodes, List<StoredRecord> topic, List<Step> steps) {

    Scenario {
        settings = Map.copyOf(settings);
        topic = List.copyOf(topic);
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return name;
    }
}
