// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schemas of data that does not bring one: trees, maps, lists and values. Of each kind there is one for good. */
final class GuessedSchemas {

    private static final MessageSchema ANYTHING = MessageSchema.guessed(BooleanNode.TRUE);

    private static final Map<JsonNodeType, MessageSchema> BY_TYPE = new EnumMap<>(Map.of(
            JsonNodeType.OBJECT, typed("object"),
            JsonNodeType.ARRAY, typed("array"),
            JsonNodeType.STRING, typed("string"),
            JsonNodeType.NUMBER, typed("number"),
            JsonNodeType.BOOLEAN, typed("boolean"),
            JsonNodeType.NULL, typed("null")));

    private GuessedSchemas() {}

    /** Null for objects whose class has more to say. */
    static @Nullable MessageSchema of(Object datum) {
        JsonNodeType type = type(datum);
        return type == null ? null : Objects.requireNonNullElse(BY_TYPE.get(type), ANYTHING);
    }

    private static @Nullable JsonNodeType type(Object datum) {
        if (datum instanceof JsonNode tree) {
            return tree.getNodeType();
        }
        if (datum instanceof Map) {
            return JsonNodeType.OBJECT;
        }
        if (datum instanceof Collection || datum instanceof Object[]) {
            return JsonNodeType.ARRAY;
        }
        if (datum instanceof CharSequence) {
            return JsonNodeType.STRING;
        }
        if (datum instanceof Number) {
            return JsonNodeType.NUMBER;
        }
        return datum instanceof Boolean ? JsonNodeType.BOOLEAN : null;
    }

    private static MessageSchema typed(String type) {
        return MessageSchema.guessed(JsonNodeFactory.instance.objectNode().put("type", type));
    }
}
