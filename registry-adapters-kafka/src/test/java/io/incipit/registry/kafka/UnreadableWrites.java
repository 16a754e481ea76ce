// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import io.incipit.registry.domain.spi.LogWrite;
import java.util.List;
import java.util.Map;

/** Writes that JSON can spell and its parsers refuse. */
final class UnreadableWrites {

    private UnreadableWrites() {}

    static LogWrite halfSurrogateAsName() {
        Metadata metadata = Metadata.of(Map.of(), Map.of("\ud83d", "x"), List.of());
        Schema schema = new Schema(SchemaType.DEFAULT, "\"int\"", List.of(), metadata, null);
        SchemaId id = new SchemaId(Context.DEFAULT, 1);
        return LogWrite.of(List.of(new SchemaPut(Subject.parse("s"), Version.FIRST, id, schema, false)));
    }
}
