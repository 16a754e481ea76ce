// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Works out what the schema of a registration comes to: what was sent, and what it gets that was not. */
final class Composition {

    private final SchemaReading reading;
    private final Observation observed;
    private final EffectiveSettings settings;
    private final RegisterSchema command;

    Composition(SchemaReading reading, Observation observed, EffectiveSettings settings, RegisterSchema command) {
        this.reading = reading;
        this.observed = observed;
        this.settings = settings;
        this.command = command;
    }

    /** The version that the command asks for: whoever changes tags asks for a new one. */
    int askedVersion() {
        boolean tagging = !command.options().tags().isEmpty();
        return command.version() == 0 && tagging ? RegisterSchema.ALWAYS_NEW : command.version();
    }

    /** The schema as it was sent. INVALID_SCHEMA. */
    Candidate asSent() {
        return read(command.schema(), Strictness.EXISTING);
    }

    /**
     * The schema as it is to be written. INVALID_SCHEMA.
     *
     * @param next the version that it will be if the command leaves that open
     */
    Candidate composed(Supplier<Version> next) {
        if (settings.mode().takesIds()) {
            return imported(command.schema());
        }
        Optional<RegisteredSchema> latest = observed.latestLive(command.subject());
        Schema sent = withText(command.schema(), latest);
        Schema tagged = latest.map(before -> withTagsOf(before, retagged(sent))).orElseGet(() -> retagged(sent));
        Schema populated = kept(Population.of(tagged, settings.config(), latest));
        boolean says = askedVersion() != 0 || VersionProperty.isIn(populated);
        Schema schema = says ? VersionProperty.with(populated, next.get()) : populated;
        return read(schema, settings.validatesNewSchemas() ? Strictness.NEW : Strictness.EXISTING);
    }

    /** What is imported is taken as it is, even without a text. */
    private Candidate imported(Schema schema) {
        boolean bare = schema.jsonText().isBlank() && command.options().tags().isEmpty();
        return bare
                ? reading.withoutText(observed, command.subject().context(), schema)
                : read(retagged(withText(schema, Optional.empty())), Strictness.EXISTING);
    }

    /** A schema without a text has that of the version before it. */
    private static Schema withText(Schema sent, Optional<RegisteredSchema> latest) {
        if (!sent.jsonText().isBlank()) {
            return sent;
        }
        Schema before = latest.map(RegisteredSchema::schema)
                .filter(schema -> !schema.jsonText().isBlank())
                .orElseThrow(() -> RegistryException.invalidSchema("Empty schema", null));
        return new Schema(
                before.type(),
                before.text(),
                before.references(),
                sent.metadata().orElse(null),
                sent.ruleSet().orElse(null));
    }

    private Schema retagged(Schema schema) {
        TagChange change = command.options().tags();
        return change.isEmpty() ? schema : schema.withText(tags(schema).textWith(change));
    }

    /** Tags of places that are gone go with them. */
    private Schema withTagsOf(RegisteredSchema before, Schema schema) {
        if (!command.options().propagateTags() || !before.schema().type().equals(schema.type())) {
            return schema;
        }
        InlineTags tags = tags(schema);
        List<SchemaTags> inherited =
                tags.fitting(reading.stored(observed, before).inlineTags().all());
        return schema.withText(tags.textWith(TagChange.adding(inherited)));
    }

    private InlineTags tags(Schema schema) {
        return reading.candidate(observed, command.subject().context(), schema, Strictness.EXISTING, false)
                .parsed()
                .inlineTags();
    }

    private Schema kept(Schema schema) {
        return new RuleSetAdmission(settings.defaults().policy()).kept(schema);
    }

    private Candidate read(Schema schema, Strictness strictness) {
        boolean imports = settings.mode().takesIds();
        boolean normalize = !imports && (command.options().normalize() || settings.normalizes());
        Candidate candidate = reading.candidate(observed, command.subject().context(), schema, strictness, normalize);
        return imports ? candidate : candidate.usable(settings.validatesFields());
    }
}
