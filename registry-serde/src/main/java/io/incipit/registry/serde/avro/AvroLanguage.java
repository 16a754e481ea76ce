// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.message.ReferencedSchema;
import io.incipit.registry.serde.message.SchemaLanguage;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Avro's schemas as registries keep them. */
final class AvroLanguage implements SchemaLanguage<Schema> {

    static final AvroLanguage INSTANCE = new AvroLanguage();

    private AvroLanguage() {}

    @Override
    public String schemaType() {
        return SchemaDefinition.AVRO;
    }

    @Override
    public String name() {
        return "Avro";
    }

    /** What is called by two names is defined once all the same. */
    @Override
    public Schema parse(SchemaDefinition definition, List<ReferencedSchema> referenced) {
        List<String> texts = referenced.stream()
                .map(reference -> reference.definition().schema())
                .distinct()
                .toList();
        return AvroTexts.parse(definition.schema(), texts);
    }

    @Override
    public @Nullable String recordName(Schema schema) {
        return schema.getType() == Schema.Type.RECORD ? schema.getFullName() : null;
    }
}
