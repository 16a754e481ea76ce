// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.JsonText;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** Describes the types of members in JSON Schema. */
final class MemberTypes {

    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "string",
            JsonText.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private final Function<Class<?>, ObjectNode> references;

    /** @param references how to refer to a record that is a member of another */
    MemberTypes(Function<Class<?>, ObjectNode> references) {
        this.references = references;
    }

    ObjectNode of(Type type, boolean nullable) {
        ObjectNode described = of(type);
        if (!nullable) {
            return described;
        }
        if (described.path("type").isTextual() && !described.has("enum")) {
            String plain = described.get("type").textValue();
            described.putArray("type").add(plain).add("null");
            return described;
        }
        ObjectNode either = node();
        either.putArray("anyOf").add(described).add(node().put("type", "null"));
        return either;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        return simple((Class<?>) type);
    }

    private ObjectNode container(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        ObjectNode described = node();
        if (Collection.class.isAssignableFrom(raw)) {
            described.put("type", "array").set("items", of(arguments[0]));
        } else {
            described.put("type", "object").set("additionalProperties", of(arguments[1]));
        }
        return described;
    }

    private ObjectNode simple(Class<?> type) {
        if (type.isRecord()) {
            return references.apply(type);
        }
        ObjectNode described = node();
        if (type.isEnum()) {
            described.put("type", "string");
            Arrays.stream(type.getFields())
                    .filter(Field::isEnumConstant)
                    .forEach(constant -> described.withArray("enum").add(spelled(constant)));
        } else if (PLAIN.containsKey(type)) {
            described.put("type", PLAIN.get(type));
            if (type == int.class || type == Integer.class) {
                described.put("format", "int32");
            } else if (type == long.class || type == Long.class) {
                described.put("format", "int64");
            }
        }
        return described;
    }

    private static String spelled(Field constant) {
        JsonProperty property = constant.getAnnotation(JsonProperty.class);
        return property == null ? constant.getName() : property.value();
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
