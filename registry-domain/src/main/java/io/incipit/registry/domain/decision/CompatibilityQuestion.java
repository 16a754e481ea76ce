// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Scope;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;

/** Answers whether a schema fits earlier versions. Reads the state; changes nothing, calls nobody. */
public final class CompatibilityQuestion {

    private final SchemaReading reading;
    private final ServerDefaults defaults;

    public CompatibilityQuestion(SchemaReading reading, ServerDefaults defaults) {
        this.reading = reading;
        this.defaults = defaults;
    }

    /** VERSION_NOT_FOUND for a version that is not live; the latest of an empty subject fits everything. */
    public CompatibilityReport againstVersion(
            RegistryState state, Subject subject, VersionSelector selector, Schema schema, boolean normalize) {
        Optional<RegisteredSchema> version =
                Selection.find(state.versions(subject), selector).filter(RegisteredSchema::isLive);
        if (version.isEmpty() && !selector.equals(VersionSelector.LATEST)) {
            throw RegistryException.versionNotFound(selector);
        }
        return against(state, subject, version.stream().toList(), schema, normalize);
    }

    /** As a registration would ask. */
    public CompatibilityReport againstSubject(RegistryState state, Subject subject, Schema schema, boolean normalize) {
        return against(state, subject, state.versions(subject).live(), schema, normalize);
    }

    private CompatibilityReport against(
            RegistryState state, Subject subject, List<RegisteredSchema> versions, Schema schema, boolean normalize) {
        if (schema.jsonText().isBlank()) {
            throw RegistryException.invalidSchema("Empty schema", null);
        }
        Observation observed = new Observation(state);
        EffectiveSettings settings = EffectiveSettings.of(observed, Scope.of(subject), defaults);
        boolean imports = settings.mode().takesIds();
        Strictness strictness = settings.validatesNewSchemas() && !imports ? Strictness.NEW : Strictness.EXISTING;
        boolean normalizes = !imports && (normalize || settings.normalizes());
        Candidate candidate = reading.candidate(observed, subject.context(), schema, strictness, normalizes);
        return new CompatibilityRules(new StoredSchemas(reading, observed), settings)
                .report(imports ? candidate : candidate.usable(settings.validatesFields()), versions);
    }
}
