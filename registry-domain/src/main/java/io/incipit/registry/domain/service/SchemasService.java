// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Schemas;
import io.incipit.registry.domain.decision.Formats;
import io.incipit.registry.domain.decision.IdQuestion;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaGuid;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Optional;

/** Answers about ids and contents from the state at hand. */
public final class SchemasService implements Schemas {

    private final Projection projection;
    private final SchemaReading reading;
    private final Formats formats;

    public SchemasService(Projection projection, SchemaReading reading, Formats formats) {
        this.projection = projection;
        this.reading = reading;
        this.formats = formats;
    }

    @Override
    public RegisteredSchema byId(int id, Optional<Subject> subject) {
        return IdQuestion.schema(projection.readable(), id, subject);
    }

    @Override
    public Optional<RegisteredSchema> byGuid(SchemaGuid guid) {
        RegistryState state = projection.readable();
        return state.contextsInUse().stream()
                .map(context -> state.byContent(context, guid))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public List<SchemaId> idsOf(SchemaGuid guid) {
        RegistryState state = projection.readable();
        return state.contextsInUse().stream()
                .flatMap(context -> state.idsOf(context, guid).stream())
                .sorted()
                .toList();
    }

    @Override
    public List<RegisteredSchema> uses(int id, Optional<Subject> subject, boolean deleted) {
        return IdQuestion.uses(projection.readable(), id, subject).stream()
                .filter(use -> deleted || use.isLive())
                .toList();
    }

    @Override
    public int maxId(Context context) {
        return projection.readable().highestId(context);
    }

    @Override
    public JsonText text(RegisteredSchema schema, String format) {
        return reading.text(projection.state(), schema, format);
    }

    @Override
    public List<SchemaType> types() {
        return formats.types();
    }
}
