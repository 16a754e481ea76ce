// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.Optional;

/** Works out what a registration comes to: one object for one command on one state. */
final class RegistrationPlanning {

    private final SchemaReading reading;
    private final Observation observed;
    private final EffectiveSettings settings;
    private final RegisterSchema command;
    private final Matching matching;
    private final Likeness likeness;

    RegistrationPlanning(
            SchemaReading reading, Observation observed, EffectiveSettings settings, RegisterSchema command) {
        this.reading = reading;
        this.observed = observed;
        this.settings = settings;
        this.command = command;
        this.likeness = new Likeness(reading, observed);
        this.matching = new Matching(likeness);
    }

    RegistrationPlan plan() {
        List<RegisteredSchema> live = observed.versions(command.subject()).live();
        Optional<FoundSchema> known = known(live);
        if (known.isPresent()) {
            return RegistrationPlan.present(observed, known.get());
        }
        ModeRules.requireRegistrable(
                settings.mode(), Scope.of(command.subject()), command.id().isPresent());
        Candidate candidate = populated();
        Optional<SchemaId> id = givenId().or(() -> contentId(candidate));
        Optional<FoundSchema> present =
                command.version() == 0 ? presentAfterPopulation(candidate, live) : Optional.empty();
        if (present.isPresent()) {
            return RegistrationPlan.present(observed, present.get());
        }
        if (!settings.mode().takesIds()) {
            requireCompatible(candidate, live);
        }
        return RegistrationPlan.fresh(observed, new RegistrationPlan.Fresh(candidate.schema(), version(), id));
    }

    /** The quick way out, which works in every mode: the schema as sent is there already. */
    private Optional<FoundSchema> known(List<RegisteredSchema> live) {
        if (settings.addsToSchemas() || command.schema().text().isBlank() || live.isEmpty()) {
            return Optional.empty();
        }
        Candidate asked = read(command.schema(), Strictness.EXISTING);
        Optional<FoundSchema> found = command.version() == -1
                ? Optional.of(live.get(live.size() - 1))
                        .filter(latest -> likeness.isLike(asked, latest))
                        .map(latest -> new FoundSchema(latest, true))
                : matching.match(asked, live);
        return found.filter(this::isWhatWasAskedFor);
    }

    private boolean isWhatWasAskedFor(FoundSchema found) {
        boolean anyId = command.id().isEmpty();
        boolean sameId = anyId || command.id().getAsInt() == found.schema().id().value();
        boolean anyVersion = command.version() == 0 || command.version() == -1;
        boolean sameVersion =
                !anyId && command.version() == found.schema().version().number();
        return sameId && (anyVersion || sameVersion);
    }

    private Candidate populated() {
        if (settings.mode().takesIds()) {
            return read(nonEmpty(command.schema()), Strictness.EXISTING);
        }
        Optional<RegisteredSchema> latest = observed.latestLive(command.subject());
        Schema schema = Population.of(command.schema(), settings.config(), latest);
        if (schema.text().isBlank() && latest.isPresent()) {
            Schema before = latest.get().schema();
            schema = new Schema(
                    before.type(),
                    before.text(),
                    before.references(),
                    schema.metadata().orElse(null),
                    schema.ruleSet().orElse(null));
        }
        if (command.version() != 0 || VersionProperty.isIn(schema)) {
            schema = VersionProperty.with(schema, next());
        }
        return read(nonEmpty(schema), settings.validatesNewSchemas() ? Strictness.NEW : Strictness.EXISTING);
    }

    private static Schema nonEmpty(Schema schema) {
        if (schema.text().isBlank()) {
            throw RegistryException.invalidSchema("Empty schema", null);
        }
        return schema;
    }

    private Candidate read(Schema schema, Strictness strictness) {
        boolean normalize = !settings.mode().takesIds() && (command.normalize() || settings.normalizes());
        return reading.candidate(observed, command.subject().context(), schema, strictness, normalize);
    }

    private Optional<SchemaId> givenId() {
        return command.id().isPresent()
                ? Optional.of(
                        new SchemaId(command.subject().context(), command.id().getAsInt()))
                : Optional.empty();
    }

    /** Only an id that leads to this content: in logs of other writers it may lead to another. */
    private Optional<SchemaId> contentId(Candidate candidate) {
        Schema schema = candidate.schema();
        return observed.byContent(command.subject().context(), schema.guid())
                .map(RegisteredSchema::id)
                .filter(id -> observed.byId(id)
                        .filter(known -> known.schema().equals(schema))
                        .isPresent());
    }

    private Optional<FoundSchema> presentAfterPopulation(Candidate candidate, List<RegisteredSchema> live) {
        return matching.match(candidate, live)
                .filter(found -> givenId().isEmpty()
                        || givenId().get().equals(found.schema().id()));
    }

    private void requireCompatible(Candidate candidate, List<RegisteredSchema> live) {
        CompatibilityReport report = new CompatibilityRules(reading, observed, settings).report(candidate, live);
        if (!report.isCompatible()) {
            throw RegistryException.incompatible(command.subject(), report);
        }
    }

    private Version version() {
        int asked = command.version();
        if (asked > 0 && asked != next().number() && !settings.mode().takesIds()) {
            throw RegistryException.invalidSchema("Version is not one more than previous version", null);
        }
        return asked > 0 ? new Version(asked) : next();
    }

    /** Soft-deleted versions keep their numbers. */
    private Version next() {
        return observed.versions(command.subject()).highest().map(Version::next).orElse(Version.FIRST);
    }
}
