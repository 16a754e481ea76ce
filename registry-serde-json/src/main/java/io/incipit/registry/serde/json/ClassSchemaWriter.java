// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNullFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes the schema of one class, asking Jackson what it would write. Classes that others contain are defined once each
 * and referred to. For one class, by one thread.
 */
final class ClassSchemaWriter {

    private final ObjectMapper mapper;
    private final JsonOptions.Deriving deriving;
    private final boolean isClosed;
    private final WrittenTypes written;
    private final Class<?> root;
    private final ObjectNode definitions = node();
    private final Map<JavaType, String> names = new HashMap<>();

    /** @param isClosed whether objects have no other members than their classes say */
    ClassSchemaWriter(ObjectMapper mapper, JsonOptions.Deriving deriving, boolean isClosed, Class<?> root) {
        this.mapper = mapper;
        this.deriving = deriving;
        this.isClosed = isClosed;
        this.written = new WrittenTypes(mapper);
        this.root = root;
    }

    /** The parts that were referred to, by their names. */
    ObjectNode definitions() {
        return definitions;
    }

    ObjectNode write(JavaType type) throws JsonMappingException {
        ObjectNode schema = node();
        mapper.acceptJsonFormatVisitor(type, new Visitor(schema, true));
        return schema;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Where the schema of a type of objects stands that is part of others; made now if it is met first. */
    private String reference(JavaType type) throws JsonMappingException {
        String known = names.get(type);
        if (known != null) {
            return "#/" + deriving.definitions() + "/" + known;
        }
        String name = type.getRawClass().getSimpleName();
        while (definitions.has(name)) {
            name = name + "_";
        }
        names.put(type, name);
        ObjectNode schema = definitions.putObject(name);
        mapper.acceptJsonFormatVisitor(type, new Visitor(schema, true));
        return "#/" + deriving.definitions() + "/" + name;
    }

    private ObjectNode part(JsonFormatVisitable handler, JavaType type) throws JsonMappingException {
        ObjectNode schema = node();
        handler.acceptJsonFormatVisitor(new Visitor(schema, false), type);
        return schema;
    }

    /** Writes down what Jackson tells of one type. */
    private final class Visitor extends JsonFormatVisitorWrapper.Base {

        private final ObjectNode schema;
        private final boolean isInPlace;

        /** @param isInPlace whether an object is described here, and not where it is referred to */
        Visitor(ObjectNode schema, boolean isInPlace) {
            super(mapper.getSerializerProviderInstance());
            this.schema = schema;
            this.isInPlace = isInPlace;
        }

        @Override
        public JsonObjectFormatVisitor expectObjectFormat(JavaType type) throws JsonMappingException {
            if (written.isAnything(type)) {
                return new JsonObjectFormatVisitor.Base(getProvider());
            }
            if (!isInPlace) {
                schema.put("$ref", type.hasRawClass(root) ? "#" : reference(type));
                return new JsonObjectFormatVisitor.Base(getProvider());
            }
            schema.put("title", type.getRawClass().getSimpleName());
            schema.put("type", "object");
            schema.put("additionalProperties", !isClosed || written.hasFurtherMembers(type));
            return new Members(schema, type);
        }

        @Override
        public JsonMapFormatVisitor expectMapFormat(JavaType type) {
            schema.put("type", "object");
            return new JsonMapFormatVisitor.Base(getProvider()) {
                @Override
                public void valueFormat(JsonFormatVisitable handler, JavaType valueType) throws JsonMappingException {
                    schema.set("additionalProperties", part(handler, valueType));
                }
            };
        }

        @Override
        public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
            if (written.isText(type)) {
                schema.put("type", "string");
                return new JsonArrayFormatVisitor.Base(getProvider());
            }
            schema.put("type", "array");
            return new JsonArrayFormatVisitor.Base(getProvider()) {
                @Override
                public void itemsFormat(JsonFormatVisitable handler, JavaType elementType) throws JsonMappingException {
                    schema.set("items", part(handler, elementType));
                }

                @Override
                public void itemsFormat(JsonFormatTypes format) {
                    schema.putObject("items").put("type", format.value());
                }
            };
        }

        @Override
        public JsonStringFormatVisitor expectStringFormat(JavaType type) {
            schema.put("type", "string");
            return new JsonStringFormatVisitor.Base() {
                @Override
                public void enumTypes(Set<String> values) {
                    values.forEach(schema.putArray("enum")::add);
                }
            };
        }

        @Override
        public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
            schema.put("type", "number");
            return new JsonNumberFormatVisitor.Base();
        }

        @Override
        public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
            schema.put("type", "integer");
            return new JsonIntegerFormatVisitor.Base() {
                @Override
                public void numberType(JsonParser.NumberType number) {
                    // The range of Java's types is no promise to anybody.
                }
            };
        }

        @Override
        public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
            schema.put("type", "boolean");
            return new JsonBooleanFormatVisitor.Base();
        }

        @Override
        public JsonNullFormatVisitor expectNullFormat(JavaType type) {
            schema.put("type", "null");
            return new JsonNullFormatVisitor.Base();
        }

        @Override
        public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
            return new JsonAnyFormatVisitor.Base();
        }
    }

    /** Writes down the members of an object. */
    private final class Members extends JsonObjectFormatVisitor.Base {

        private final ObjectNode schema;
        private final JavaType type;
        private final ObjectNode properties;

        Members(ObjectNode schema, JavaType type) {
            super(mapper.getSerializerProviderInstance());
            this.schema = schema;
            this.type = type;
            this.properties = schema.putObject("properties");
        }

        @Override
        public void property(BeanProperty property) throws JsonMappingException {
            add(property, true);
        }

        @Override
        public void optionalProperty(BeanProperty property) throws JsonMappingException {
            add(property, property.getType().isPrimitive() && !written.isLeftOut(property, type));
        }

        private void add(BeanProperty property, boolean isRequired) throws JsonMappingException {
            ObjectNode value = node();
            serializer(property).acceptJsonFormatVisitor(new Visitor(value, false), property.getType());
            // What may be anything may be null, and must not be one of two alternatives that both allow null.
            boolean isNullable = !isRequired && deriving.opensNullables() && !value.isEmpty();
            String description = property.getMetadata().getDescription();
            if (description != null) {
                value.put("description", description);
            }
            if (isRequired) {
                required().add(property.getName());
            }
            properties.set(property.getName(), isNullable ? nullable(value) : value);
        }

        private JsonFormatVisitable serializer(BeanProperty property) throws JsonMappingException {
            JsonFormatVisitable own = property instanceof BeanPropertyWriter writer ? writer.getSerializer() : null;
            return own == null ? getProvider().findPrimaryPropertySerializer(property.getType(), property) : own;
        }

        private ArrayNode required() {
            return schema.withArrayProperty("required");
        }

        private ObjectNode nullable(ObjectNode value) {
            ObjectNode nullable = node();
            ArrayNode alternatives = nullable.putArray("oneOf");
            alternatives.addObject().put("type", "null").put("title", "Not included");
            alternatives.add(value);
            return nullable;
        }
    }
}
