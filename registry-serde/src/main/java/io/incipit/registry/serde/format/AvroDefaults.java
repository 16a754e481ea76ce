// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** JSON values inside a schema, in the form that does not depend on who wrote them. */
final class AvroDefaults {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AvroDefaults() {}

    /**
     * The default as its type has it: a floating-point one with a decimal point, members sorted. Empty where it is none of
     * its type, as one that was never checked may be: then it counts for nothing, as the existing registries have it.
     */
    static Optional<JsonNode> normalize(JsonNode value, Schema schema) {
        return Optional.ofNullable(typed(value, schema));
    }

    private static JsonNode part(JsonNode value, Schema schema) {
        JsonNode typed = typed(value, schema);
        return typed == null ? sortMembers(value) : typed;
    }

    /** The value with the members of all objects in it sorted by name. */
    static JsonNode sortMembers(JsonNode value) {
        return rebuild(value, (name, member) -> sortMembers(member));
    }

    /** Null where the value is none of this type: a default that was never checked may be anything. */
    private static @Nullable JsonNode typed(JsonNode value, Schema schema) {
        if (value.isNull() || value.isBoolean()) {
            return value;
        }
        return switch (schema.getType()) {
            case UNION -> typedByBranch(value, schema);
            case INT, LONG -> value.isIntegralNumber() ? value : null;
            case FLOAT -> value.isNumber() ? floatOf(value) : textOrNull(value);
            case DOUBLE -> value.isNumber() ? DoubleNode.valueOf(value.doubleValue()) : textOrNull(value);
            case STRING, ENUM, BYTES, FIXED -> textOrNull(value);
            case ARRAY -> value.isArray() ? rebuild(value, (name, part) -> part(part, schema.getElementType())) : null;
            case MAP -> value.isObject() ? rebuild(value, (name, part) -> part(part, schema.getValueType())) : null;
            case RECORD -> value.isObject() ? rebuild(value, (name, part) -> member(name, part, schema)) : null;
            case BOOLEAN, NULL -> null;
        };
    }

    /** The first branch that the value can be, as Avro takes it. */
    private static @Nullable JsonNode typedByBranch(JsonNode value, Schema union) {
        for (Schema branch : union.getTypes()) {
            JsonNode typed = typed(value, branch);
            if (typed != null) {
                return typed;
            }
        }
        return null;
    }

    private static JsonNode floatOf(JsonNode value) {
        float number = value.floatValue();
        return Float.isFinite(number) ? FloatNode.valueOf(number) : value;
    }

    private static @Nullable JsonNode textOrNull(JsonNode value) {
        return value.isTextual() ? value : null;
    }

    private static JsonNode member(String name, JsonNode value, Schema record) {
        Schema.Field field = record.getField(name);
        return field == null ? sortMembers(value) : part(value, field.schema());
    }

    private static JsonNode rebuild(JsonNode value, BiFunction<String, JsonNode, JsonNode> part) {
        if (value.isArray()) {
            ArrayNode rebuilt = NODES.arrayNode(value.size());
            value.forEach(element -> rebuilt.add(part.apply("", element)));
            return rebuilt;
        }
        if (!value.isObject()) {
            return value;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        ObjectNode rebuilt = NODES.objectNode();
        members.forEach((name, member) -> rebuilt.set(name, part.apply(name, member)));
        return rebuilt;
    }
}
