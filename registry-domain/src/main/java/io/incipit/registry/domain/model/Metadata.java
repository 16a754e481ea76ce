// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a subject's owners say about a schema. Part of its identity.
 *
 * @param tags path to tags, sorted
 * @param properties name to value, sorted
 * @param sensitive names of properties whose values are secret, sorted
 */
public record Metadata(
        SortedMap<String, SortedSet<String>> tags, SortedMap<String, String> properties, SortedSet<String> sensitive) {

    public static final Metadata EMPTY = new Metadata(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

    public Metadata {
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        tags.forEach((path, values) -> sorted.put(path, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        tags = Collections.unmodifiableSortedMap(sorted);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        sensitive = Collections.unmodifiableSortedSet(new TreeSet<>(sensitive));
    }

    public static Metadata of(
            Map<String, ? extends Collection<String>> tags,
            Map<String, String> properties,
            Collection<String> sensitive) {
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        tags.forEach((path, values) -> sorted.put(path, new TreeSet<>(values)));
        return new Metadata(sorted, new TreeMap<>(properties), new TreeSet<>(sensitive));
    }
}
