// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays metadata and rules over others: what is on top wins, name by name. */
final class MetadataMerge {

    private MetadataMerge() {}

    static @Nullable Metadata of(@Nullable Metadata below, @Nullable Metadata above) {
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        SortedMap<String, SortedSet<String>> tags = new TreeMap<>(below.tags());
        tags.putAll(above.tags());
        SortedMap<String, String> properties = new TreeMap<>(below.properties());
        properties.putAll(above.properties());
        SortedSet<String> sensitive = new TreeSet<>(below.sensitive());
        sensitive.addAll(above.sensitive());
        return new Metadata(tags, properties, sensitive);
    }

    static @Nullable RuleSet of(@Nullable RuleSet below, @Nullable RuleSet above) {
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        return new RuleSet(
                rules(below.migrationRules(), above.migrationRules()),
                rules(below.domainRules(), above.domainRules()),
                rules(below.encodingRules(), above.encodingRules()),
                above.enableAt() == null ? below.enableAt() : above.enableAt());
    }

    private static List<Rule> rules(List<Rule> below, List<Rule> above) {
        var replaced =
                above.stream().map(rule -> Optional.ofNullable(rule.name())).collect(Collectors.toSet());
        List<Rule> kept = new ArrayList<>(below);
        kept.removeIf(rule -> replaced.contains(Optional.ofNullable(rule.name())));
        return Stream.concat(kept.stream(), above.stream()).toList();
    }
}
