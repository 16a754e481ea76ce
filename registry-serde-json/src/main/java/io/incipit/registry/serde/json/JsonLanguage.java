// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.message.ReferencedSchema;
import io.incipit.registry.serde.message.SchemaLanguage;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** JSON Schema as registries keep it. */
final class JsonLanguage implements SchemaLanguage<MessageSchema> {

    static final String TYPE = "JSON";

    static final JsonLanguage INSTANCE = new JsonLanguage();

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLanguage() {}

    @Override
    public String schemaType() {
        return TYPE;
    }

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public MessageSchema parse(SchemaDefinition definition, List<ReferencedSchema> referenced) {
        try {
            return MessageSchema.kept(definition, referenced, JSON.readTree(definition.schema()));
        } catch (JsonProcessingException e) {
            throw new SerializationException("The schema is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The title, which is the nearest that JSON Schema has to a name. */
    @Override
    public @Nullable String recordName(MessageSchema schema) {
        return schema.keyword("title");
    }
}
