// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data contract that goes with a schema. Part of its identity. */
public record RuleSet(
        List<Rule> migrationRules,
        List<Rule> domainRules,
        List<Rule> encodingRules,
        @Nullable EnableAt enableAt) {

    public static final RuleSet EMPTY = new RuleSet(List.of(), List.of(), List.of(), null);

    public RuleSet {
        migrationRules = List.copyOf(migrationRules);
        domainRules = List.copyOf(domainRules);
        encodingRules = List.copyOf(encodingRules);
    }

    /** All rules: those for migration, then for the domain, then for encoding. */
    public Stream<Rule> rules() {
        return Stream.of(migrationRules, domainRules, encodingRules).flatMap(List::stream);
    }

    /** Where the rules are run. */
    public enum EnableAt {
        ALL,
        CLIENT,
        GATEWAY,
        SERVER,
        NONE
    }
}
