// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.TagSchema;
import io.incipit.registry.domain.api.Tagging;
import io.incipit.registry.domain.api.Written;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.decision.SchemaReading;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Collection;
import java.util.List;

/** Finds tags in the schemas at hand, and lines up what changes them. */
public final class TaggingService implements Tagging {

    private final Projection projection;
    private final Writer writer;
    private final SchemaReading reading;
    private final Registration registration;

    public TaggingService(Projection projection, Writer writer, SchemaReading reading, Registration registration) {
        this.projection = projection;
        this.writer = writer;
        this.reading = reading;
        this.registration = registration;
    }

    @Override
    public List<SchemaTags> find(RegisteredSchema schema, Collection<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return reading.tags(projection.readable(), schema).stream()
                .map(found -> matching(found, wanted))
                .filter(found -> !found.tags().isEmpty())
                .toList();
    }

    private static SchemaTags matching(SchemaTags found, Collection<String> wanted) {
        List<String> tags = found.tags().stream()
                .filter(tag -> wanted.contains(ANY) || wanted.contains(tag))
                .toList();
        return new SchemaTags(found.entity(), tags);
    }

    @Override
    public Written<FoundSchema> tag(TagSchema command) {
        RegistryState recent = projection.readable();
        Registration.Prepared prepared = registration.prepare(recent, command);
        return writer.write(command.command(), prepared, prepared.present(), recent);
    }
}
