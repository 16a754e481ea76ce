// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * Brings a schema text into an order that does not depend on who wrote it: aliases and properties are sorted, defaults
 * look as their types do, empty docs of types are dropped. What has meaning in its order keeps it.
 *
 * <p>Walks the canonical text and the schema it renders side by side: the text has every attribute, the schema has the
 * types that the text may only name.
 */
final class AvroNormalizer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Set<String> TYPE_ATTRIBUTES =
            Set.of("type", "name", "namespace", "doc", "fields", "symbols", "size", "items", "values", "aliases");
    private static final Set<String> FIELD_ATTRIBUTES = Set.of("name", "type", "doc", "default", "order", "aliases");
    private static final String LOGICAL_TYPE = "logicalType";
    private static final List<String> LOGICAL = List.of(LOGICAL_TYPE);
    private static final List<String> DECIMAL = List.of(LOGICAL_TYPE, "precision", "scale");

    private AvroNormalizer() {}

    /** The order-independent form; Avro must read it and write it again to have the normalised text. */
    static String normalize(Schema schema, String canonicalText) {
        try {
            return JSON.writeValueAsString(type(JSON.readTree(canonicalText), schema));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro rendered what is not JSON", e);
        }
    }

    private static JsonNode type(JsonNode node, Schema schema) {
        if (node.isArray()) {
            return union((ArrayNode) node, schema.getTypes());
        }
        return node.isObject() ? object((ObjectNode) node, schema) : node;
    }

    private static JsonNode union(ArrayNode node, List<Schema> branches) {
        ArrayNode tidy = NODES.arrayNode(node.size());
        for (int i = 0; i < node.size(); i++) {
            tidy.add(type(node.get(i), branches.get(i)));
        }
        return tidy;
    }

    private static JsonNode object(ObjectNode node, Schema schema) {
        ObjectNode tidy = NODES.objectNode();
        Map<String, JsonNode> properties = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (isAttribute(member.getKey(), schema)) {
                tidy.set(member.getKey(), attribute(member.getKey(), member.getValue(), schema));
            } else {
                properties.put(member.getKey(), member.getValue());
            }
        }
        if (tidy.path("doc").asText("-").isEmpty()) {
            tidy.remove("doc");
        }
        List<String> first = "decimal".equals(node.path(LOGICAL_TYPE).textValue()) ? DECIMAL : LOGICAL;
        addProperties(tidy, properties, first);
        return tidy;
    }

    private static boolean isAttribute(String name, Schema schema) {
        return TYPE_ATTRIBUTES.contains(name) || (name.equals("default") && schema.getType() == Schema.Type.ENUM);
    }

    private static JsonNode attribute(String name, JsonNode value, Schema schema) {
        return switch (name) {
            case "type" -> value.textValue().equals("error") ? TextNode.valueOf("record") : value;
            case "fields" -> fields((ArrayNode) value, schema.getFields());
            case "items" -> type(value, schema.getElementType());
            case "values" -> type(value, schema.getValueType());
            case "aliases" -> sorted((ArrayNode) value, Comparator.comparing(alias -> fullName(alias, schema)));
            default -> value;
        };
    }

    private static String fullName(String alias, Schema schema) {
        boolean full = alias.contains(".") || schema.getNamespace() == null;
        return full ? alias : schema.getNamespace() + "." + alias;
    }

    private static JsonNode fields(ArrayNode nodes, List<Schema.Field> fields) {
        ArrayNode tidy = NODES.arrayNode(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            tidy.add(field((ObjectNode) nodes.get(i), fields.get(i).schema()));
        }
        return tidy;
    }

    private static JsonNode field(ObjectNode node, Schema schema) {
        ObjectNode tidy = NODES.objectNode();
        Map<String, JsonNode> properties = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals("default")) {
                AvroDefaults.normalize(member.getValue(), schema).ifPresent(value -> tidy.set("default", value));
            } else if (FIELD_ATTRIBUTES.contains(member.getKey())) {
                tidy.set(member.getKey(), fieldAttribute(member.getKey(), member.getValue(), schema));
            } else {
                properties.put(member.getKey(), member.getValue());
            }
        }
        addProperties(tidy, properties, List.of());
        return tidy;
    }

    private static JsonNode fieldAttribute(String name, JsonNode value, Schema schema) {
        return switch (name) {
            case "type" -> type(value, schema);
            case "aliases" -> sorted((ArrayNode) value, Comparator.naturalOrder());
            default -> value;
        };
    }

    private static void addProperties(ObjectNode to, Map<String, JsonNode> sortedByName, List<String> first) {
        for (String name : first) {
            JsonNode value = sortedByName.get(name);
            if (value != null) {
                to.set(name, AvroDefaults.sortMembers(value));
            }
        }
        sortedByName.forEach((name, value) -> to.putIfAbsent(name, AvroDefaults.sortMembers(value)));
    }

    private static JsonNode sorted(ArrayNode texts, Comparator<String> order) {
        List<String> values = new ArrayList<>();
        texts.forEach(text -> values.add(text.textValue()));
        values.sort(order);
        ArrayNode tidy = NODES.arrayNode(values.size());
        values.forEach(tidy::add);
        return tidy;
    }
}
