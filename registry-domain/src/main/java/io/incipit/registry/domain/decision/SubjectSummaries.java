// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.SubjectSummary;
import io.incipit.registry.domain.api.SubjectSummary.InForce;
import io.incipit.registry.domain.api.SubjectSummary.Source;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.util.Optional;
import java.util.function.Function;

/** Says of a subject what a page shows. */
final class SubjectSummaries {

    private final RegistryState state;
    private final ServerDefaults defaults;

    SubjectSummaries(RegistryState state, ServerDefaults defaults) {
        this.state = state;
        this.defaults = defaults;
    }

    /** @param subject one that has a version */
    SubjectSummary of(Subject subject) {
        SubjectVersions versions = state.versions(subject);
        RegisteredSchema latest = versions.latestLive()
                .or(() -> versions.highest().flatMap(versions::get))
                .orElseThrow();
        Scope scope = Scope.of(subject);
        return new SubjectSummary(
                latest,
                new SubjectSummary.Versions(
                        versions.count(RegisteredSchema::isLive), versions.count(RegisteredSchema::softDeleted)),
                new SubjectSummary.References(
                        referrers(subject, versions),
                        latest.schema().references().size()),
                compatibility(scope),
                nearest(scope, state::mode).orElse(new InForce<>(Mode.READWRITE, Source.DEFAULT)),
                versions.changedMs());
    }

    /** A record without a level hides the levels below it, and leaves it to the server. */
    private InForce<CompatibilityLevel> compatibility(Scope scope) {
        InForce<CompatibilityLevel> unset = new InForce<>(defaults.compatibilityLevel(), Source.DEFAULT);
        return nearest(scope, state::config)
                .flatMap(config -> Optional.ofNullable(config.value().compatibilityLevel())
                        .map(level -> new InForce<>(level, config.source())))
                .orElse(unset);
    }

    private static <T> Optional<InForce<T>> nearest(Scope scope, Function<Scope, Optional<T>> setting) {
        return scope.chain().stream()
                .flatMap(link -> setting.apply(link).stream().map(value -> new InForce<>(value, source(scope, link))))
                .findFirst();
    }

    private static Source source(Scope scope, Scope link) {
        if (link.equals(Scope.GLOBAL)) {
            return Source.GLOBAL;
        }
        return link.equals(scope) ? Source.SUBJECT : Source.CONTEXT;
    }

    private int referrers(Subject subject, SubjectVersions versions) {
        return (int) versions.all().stream()
                .flatMap(version -> state.referrers(subject, version.version()).stream())
                .filter(RegisteredSchema::isLive)
                .distinct()
                .count();
    }
}
