// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.common.errors.SerializationException;

/** The schemas that classes have, as Jackson would write their objects. Kept as long as the classes are; thread-safe. */
final class ClassSchemas {

    private final ObjectMapper mapper;
    private final JsonOptions options;
    private final ClassValue<MessageSchema> known = new ClassValue<>() {
        @Override
        protected MessageSchema computeValue(Class<?> type) {
            return derive(type);
        }
    };

    ClassSchemas(ObjectMapper mapper, JsonOptions options) {
        this.mapper = mapper;
        this.options = options;
    }

    /** Throws a {@link SerializationException} if Jackson cannot tell. */
    MessageSchema of(Class<?> type) {
        return known.get(type);
    }

    private MessageSchema derive(Class<?> type) {
        ClassSchemaWriter writer = new ClassSchemaWriter(
                mapper,
                options.deriving(),
                options.mapping().failsOnUnknown(),
                mapper.constructType(type).getRawClass());
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", options.deriving().edition());
        try {
            schema.setAll(writer.write(mapper.constructType(type)));
        } catch (JsonMappingException e) {
            throw new SerializationException(
                    "No schema can be made of " + type.getName() + "; write a tree with schema and payload instead", e);
        }
        if (!writer.definitions().isEmpty()) {
            schema.set(options.deriving().definitions(), writer.definitions());
        }
        return MessageSchema.own(schema);
    }
}
