// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects. */
record ObjectShape(
        Origin origin, Members members, Rest additional, Rest unevaluated, Dependencies dependencies, Limits size)
        implements Shape {

    @Override
    public String kind() {
        return "object";
    }

    /**
     * The members that are named.
     *
     * @param patterns for those that are named by patterns
     */
    record Members(Map<String, Shape> properties, Set<String> required, List<PatternMember> patterns) {

        boolean isEmpty() {
            return properties.isEmpty() && patterns.isEmpty();
        }
    }

    /** The members whose names match a pattern. */
    record PatternMember(NamePattern pattern, Shape schema) {}

    /**
     * What has to be there if a certain member is.
     *
     * @param members the names of other members
     * @param schemas what the whole object has to be
     */
    record Dependencies(Map<String, Set<String>> members, Map<String, Shape> schemas) {}
}
