// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.mock;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.client.SchemaRule;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The domain's schemas in the words of clients, and the other way round. */
final class Translation {

    private static final JsonMapper JSON = new JsonMapper();

    private Translation() {}

    static Schema schema(SchemaDefinition definition) {
        List<io.incipit.registry.domain.model.SchemaReference> references = definition.references().stream()
                .map(reference -> new io.incipit.registry.domain.model.SchemaReference(
                        reference.name(), reference.subject(), reference.version()))
                .toList();
        return new Schema(new SchemaType(definition.schemaType()), definition.schema(), references, null, null);
    }

    /** With all that the registry calls it. */
    static RegisteredSchema named(io.incipit.registry.domain.model.RegisteredSchema found) {
        return new RegisteredSchema(
                found.subject().toString(),
                found.version().number(),
                found.id().value(),
                guid(found),
                definition(found.schema()),
                rules(found.schema()));
    }

    /** As an answer by guid is: whatever uses the content. */
    static RegisteredSchema nameless(io.incipit.registry.domain.model.RegisteredSchema found) {
        return new RegisteredSchema(null, null, null, guid(found), definition(found.schema()), rules(found.schema()));
    }

    /** Those that a client takes out of the same answer over HTTP. */
    private static List<SchemaRule> rules(Schema schema) {
        return schema.ruleSet()
                .map(ruleSet -> RegisteredSchema.read(JSON.valueToTree(Map.of("schema", "", "ruleSet", ruleSet)))
                        .rules())
                .orElse(List.of());
    }

    private static UUID guid(io.incipit.registry.domain.model.RegisteredSchema found) {
        return UUID.fromString(found.schema().guid().toString());
    }

    private static SchemaDefinition definition(Schema schema) {
        List<SchemaReference> references = schema.references().stream()
                .map(reference -> new SchemaReference(reference.name(), reference.subject(), reference.version()))
                .toList();
        return new SchemaDefinition(schema.type().name(), schema.text(), references);
    }
}
