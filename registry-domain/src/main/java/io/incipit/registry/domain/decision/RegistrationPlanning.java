// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Optional;

/** Works out what a registration comes to: one object for one command on one state. */
final class RegistrationPlanning {

    private final Observation observed;
    private final EffectiveSettings settings;
    private final RegisterSchema command;
    private final StoredSchemas schemas;
    private final Matching matching;
    private final Likeness likeness;
    private final Composition composition;

    RegistrationPlanning(
            SchemaReading reading, Observation observed, EffectiveSettings settings, RegisterSchema command) {
        this.observed = observed;
        this.settings = settings;
        this.command = command;
        this.schemas = new StoredSchemas(reading, observed);
        this.likeness = new Likeness(schemas, observed);
        this.matching = new Matching(likeness);
        this.composition = new Composition(reading, observed, settings, command);
    }

    RegistrationPlan plan() {
        List<RegisteredSchema> live = observed.versions(command.subject()).live();
        Optional<Candidate> asked = asked();
        Optional<FoundSchema> meant = asked.flatMap(sent -> meant(sent, live));
        Optional<FoundSchema> known = meant.filter(this::hasAskedId).flatMap(schema -> inAskedVersion(schema, live));
        if (known.isPresent()) {
            return RegistrationPlan.present(observed, known.get());
        }
        ModeRules.requireRegistrable(
                settings.mode(), Scope.of(command.subject()), command.id().isPresent());
        Candidate candidate = composition.composed(this::next);
        Optional<SchemaId> id =
                givenId().or(() -> observed.idOf(command.subject().context(), candidate.schema()));
        // What is not there as it was sent is not there as it is to be written, if that is the same.
        boolean looksAgain = composition.askedVersion() == 0
                && (meant.isPresent() || asked.filter(candidate::isSameAs).isEmpty());
        Optional<FoundSchema> present =
                looksAgain ? matching.match(candidate, candidates(candidate, id, live)) : Optional.empty();
        if (present.isPresent()) {
            return RegistrationPlan.present(observed, present.get());
        }
        if (!settings.mode().takesIds() && !command.options().force()) {
            requireCompatible(candidate, live);
        }
        return RegistrationPlan.fresh(observed, new RegistrationPlan.Fresh(candidate.schema(), version(), id));
    }

    /**
     * The schema as sent, if there is a quick way out where it is there already; that works in every mode. One that is
     * not valid is refused as such here, in every mode and by every subject, whatever else there is against the
     * registration.
     */
    private Optional<Candidate> asked() {
        boolean other = settings.addsToSchemas() || command.options().retags();
        if (other || command.version() < -1 || command.schema().jsonText().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(composition.asSent());
    }

    private Optional<FoundSchema> meant(Candidate asked, List<RegisteredSchema> live) {
        return command.version() == -1
                ? observed.latestLive(command.subject())
                        .filter(latest -> likeness.isLike(asked, latest))
                        .map(latest -> new FoundSchema(latest, true))
                : matching.match(asked, live);
    }

    private boolean hasAskedId(FoundSchema found) {
        return command.id().isEmpty()
                || command.id().getAsInt() == found.schema().id().value();
    }

    /** A version that is asked for by number and id may be another with the same id and content. */
    private Optional<FoundSchema> inAskedVersion(FoundSchema found, List<RegisteredSchema> live) {
        int asked = command.version();
        if (asked == 0 || asked == -1) {
            return Optional.of(found);
        }
        if (command.id().isEmpty()) {
            return Optional.empty();
        }
        RegisteredSchema schema = found.schema();
        if (schema.version().number() == asked) {
            return Optional.of(found);
        }
        return live.stream()
                .filter(other -> other.version().number() == asked)
                .filter(other ->
                        other.id().equals(schema.id()) && other.schema().equals(schema.schema()))
                .map(other -> new FoundSchema(other, true))
                .findFirst();
    }

    private Optional<SchemaId> givenId() {
        return command.id().isPresent()
                ? Optional.of(
                        new SchemaId(command.subject().context(), command.id().getAsInt()))
                : Optional.empty();
    }

    /** An id that the content is to have, because it was asked for or is known, is not given up for a likeness. */
    private List<RegisteredSchema> candidates(
            Candidate candidate, Optional<SchemaId> id, List<RegisteredSchema> versions) {
        boolean takesOther = givenId().isEmpty();
        return id.map(wanted -> versions.stream()
                        .filter(version -> version.id().equals(wanted)
                                || (takesOther && version.schema().equals(candidate.schema())))
                        .toList())
                .orElse(versions);
    }

    private void requireCompatible(Candidate candidate, List<RegisteredSchema> live) {
        CompatibilityReport report = new CompatibilityRules(schemas, settings).report(candidate, live);
        if (!report.isCompatible()) {
            throw RegistryException.incompatible(command.subject(), report);
        }
    }

    private Version version() {
        int asked = composition.askedVersion();
        if (asked > 0 && !settings.mode().takesIds() && asked != next().number()) {
            throw RegistryException.invalidSchema("Version is not one more than previous version", null);
        }
        return asked > 0 ? new Version(asked) : next();
    }

    /** Soft-deleted versions keep their numbers. */
    private Version next() {
        return observed.versions(command.subject()).highest().map(Version::next).orElse(Version.FIRST);
    }
}
