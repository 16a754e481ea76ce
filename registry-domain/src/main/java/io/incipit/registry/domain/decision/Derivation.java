// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.RegisterOptions;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.api.RuleChange;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Rule;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a registration of a command that speaks of a version that is there. */
final class Derivation {

    private Derivation() {}

    /** SUBJECT_NOT_FOUND, VERSION_NOT_FOUND, INVALID_RULE_SET. */
    static RegisterSchema of(Observation observed, TagSchema command) {
        Schema source = source(observed, command).schema();
        RuleSet rules = ruleSet(source.ruleSet().orElse(null), command.rules());
        Schema derived = source.withMetadata(
                        command.metadata().or(source::metadata).orElse(Metadata.EMPTY))
                .withRuleSet(rules);
        return new RegisterSchema(
                command.command(),
                command.subject(),
                derived,
                command.newVersion().orElse(RegisterSchema.ALWAYS_NEW),
                OptionalInt.empty(),
                RegisterOptions.tagging(command.tags()));
    }

    /** A subject without a context that the default one does not have is looked for in all others. */
    private static RegisteredSchema source(Observation observed, TagSchema command) {
        Subject asked = command.subject();
        Stream<Subject> elsewhere = asked.isQualified()
                ? Stream.empty()
                : observed.contexts().stream().map(context -> new Subject(context, asked.name()));
        Subject subject = Stream.concat(Stream.of(asked), elsewhere)
                .filter(candidate -> observed.latestLive(candidate).isPresent())
                .findFirst()
                .orElseThrow(() -> RegistryException.subjectNotFound(asked));
        SubjectVersions versions = observed.versions(subject);
        RegisteredSchema source = Selection.of(versions, subject, command.version());
        if (source.softDeleted()) {
            throw RegistryException.versionNotFound(command.version());
        }
        return source;
    }

    private static @Nullable RuleSet ruleSet(@Nullable RuleSet source, RuleChange change) {
        if (change.replacement() != null) {
            return change.replacement();
        }
        if (!change.isPartial()) {
            return source;
        }
        RuleSet merged = MetadataMerge.of(source, change.merged());
        RuleSet left = merged == null ? null : without(change.removed(), merged);
        RuleSetRules.require(left);
        return left;
    }

    private static RuleSet without(List<String> names, RuleSet ruleSet) {
        return new RuleSet(
                without(names, ruleSet.migrationRules()),
                without(names, ruleSet.domainRules()),
                without(names, ruleSet.encodingRules()),
                ruleSet.enableAt());
    }

    private static List<Rule> without(List<String> names, List<Rule> rules) {
        return rules.stream().filter(rule -> !names.contains(rule.name())).toList();
    }
}
