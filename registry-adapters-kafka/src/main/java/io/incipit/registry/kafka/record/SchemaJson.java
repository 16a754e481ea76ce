// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonGenerator;
import io.incipit.registry.domain.event.RegistryEvent.SchemaPut;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaId;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.model.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The value of a SCHEMA record. */
final class SchemaJson {

    private SchemaJson() {}

    static void write(JsonGenerator json, SchemaPut put) throws IOException {
        Schema schema = put.schema();
        json.writeStringField("subject", put.subject().toString());
        json.writeNumberField("version", put.version().number());
        json.writeNumberField("id", put.id().value());
        json.writeStringField("schemaType", schema.type().name());
        writeReferences(json, schema.references());
        MetadataJson.write(json, "metadata", schema.metadata().orElse(null));
        RuleSetJson.write(json, "ruleSet", schema.ruleSet().orElse(null));
        JsonBytes.text(json, MemberReader.SCHEMA, schema.jsonText());
        json.writeBooleanField("deleted", put.softDeleted());
    }

    private static void writeReferences(JsonGenerator json, List<SchemaReference> references) throws IOException {
        if (references.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("references");
        for (SchemaReference reference : references) {
            json.writeStartObject();
            json.writeStringField("name", reference.name());
            json.writeStringField("subject", reference.subject());
            json.writeNumberField("version", reference.version());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Where value and key name different versions, the key wins: compaction knows the key only. */
    static SchemaPut read(RecordKey key, JsonMembers value) throws UnreadableRecord {
        int id = value.requiredInteger("id");
        if (id < 0) {
            throw new UnreadableRecord("its schema id is negative: " + id);
        }
        return new SchemaPut(
                key.subject(),
                new Version(key.version()),
                new SchemaId(key.subject().context(), id),
                readSchema(value),
                Boolean.TRUE.equals(value.flag("deleted")));
    }

    private static Schema readSchema(JsonMembers value) throws UnreadableRecord {
        String type = requireNonNullElse(value.text("schemaType"), SchemaType.DEFAULT.name());
        return new Schema(
                new SchemaType(type),
                // Writers leave empty texts out. To pass such a record over would set its id free.
                value.schemaText(),
                readReferences(value),
                MetadataJson.read(value, "metadata"),
                RuleSetJson.read(value, "ruleSet"));
    }

    private static List<SchemaReference> readReferences(JsonMembers value) throws UnreadableRecord {
        List<SchemaReference> references = new ArrayList<>();
        for (JsonMembers reference : value.objects("references")) {
            references.add(new SchemaReference(
                    requireNonNullElse(reference.text("name"), ""),
                    requireNonNullElse(reference.text("subject"), ""),
                    requireNonNullElse(reference.integer("version"), SchemaReference.LATEST)));
        }
        return references;
    }
}
