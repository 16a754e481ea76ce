// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Describes bodies by looking at their records, so that no member is forgotten or made up. */
final class BodySchemas {

    private static final String PACKAGE = "io.incipit.registry.http.body.";

    private final Descriptions said;
    private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();
    private final MemberTypes types = new MemberTypes(this::referenceTo);

    BodySchemas(Descriptions said) {
        this.said = said;
    }

    /** All bodies that were referred to, and those within them, by their names. */
    ObjectNode all() {
        return schemas;
    }

    /**
     * Refers to the body of that name.
     *
     * @throws IllegalStateException if there is no such body
     */
    ObjectNode referenceTo(String name) {
        try {
            return referenceTo(Class.forName(PACKAGE + name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No such body: " + name, e);
        }
    }

    private ObjectNode referenceTo(Class<?> body) {
        String name = body.getSimpleName();
        if (!schemas.has(name)) {
            ObjectNode schema = schemas.putObject(name);
            schema.put("type", "object");
            schema.set("description", Descriptions.required(said.bodies(), name));
            schema.putObject("properties");
            addMembers(body, schema);
        }
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        return reference.put("$ref", "#/components/schemas/" + name);
    }

    private void addMembers(Class<?> body, ObjectNode schema) {
        for (RecordComponent member : body.getRecordComponents()) {
            if (member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addMembers(member.getType(), schema);
            } else {
                addMember(body, member, schema);
            }
        }
    }

    private void addMember(Class<?> body, RecordComponent member, ObjectNode schema) {
        String name = nameOf(member);
        Presence presence = Presence.of(body, member);
        ObjectNode described = types.of(member.getGenericType(), presence.canBeNull());
        String own = body.getSimpleName() + "." + name;
        described.set(
                "description",
                Descriptions.required(said.members(), said.members().has(own) ? own : name));
        ((ObjectNode) schema.get("properties")).set(name, described);
        if (presence.isCertain()) {
            schema.withArray("required").add(name);
        }
    }

    private static String nameOf(RecordComponent member) {
        JsonProperty property = member.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? member.getName() : property.value();
    }

    /** Whether a member is always there, and whether it can be null. */
    private enum Presence {
        CERTAIN,
        CERTAIN_OR_NULL,
        POSSIBLE,
        POSSIBLE_OR_NULL;

        static Presence of(Class<?> body, RecordComponent member) {
            boolean nullable = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (body.getSimpleName().endsWith("Request")) {
                return nullable ? POSSIBLE_OR_NULL : member.getType().isPrimitive() ? POSSIBLE : CERTAIN;
            }
            return switch (inclusion(body)) {
                case NON_EMPTY -> member.getType().isPrimitive() ? CERTAIN : POSSIBLE;
                case NON_NULL -> nullable ? POSSIBLE : CERTAIN;
                default -> nullable ? CERTAIN_OR_NULL : CERTAIN;
            };
        }

        private static JsonInclude.Include inclusion(Class<?> body) {
            JsonInclude include = body.getAnnotation(JsonInclude.class);
            return include == null ? JsonInclude.Include.ALWAYS : include.value();
        }

        boolean isCertain() {
            return this == CERTAIN || this == CERTAIN_OR_NULL;
        }

        boolean canBeNull() {
            return this == CERTAIN_OR_NULL || this == POSSIBLE_OR_NULL;
        }
    }
}
