// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The objects of a schema and their properties, in the order of the text: each object before its properties. */
final class TaggedPlaces {

    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");

    private final Map<SchemaEntity, ObjectNode> found = new LinkedHashMap<>();

    private TaggedPlaces() {}

    static Map<SchemaEntity, ObjectNode> of(JsonNode schema) {
        TaggedPlaces places = new TaggedPlaces();
        places.visit(schema, "");
        return places.found;
    }

    private void visit(JsonNode node, String path) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        if (schema.path("type").asText().equals("object") || schema.has("properties")) {
            visitObject(schema, path + "object");
        }
        visit(schema.path("items"), path + "array.");
        for (String list : LISTS) {
            JsonNode parts = schema.path(list);
            for (int i = 0; i < parts.size(); i++) {
                visit(parts.path(i), path + list.toLowerCase(Locale.ROOT) + "." + i + ".");
            }
        }
    }

    private void visitObject(ObjectNode schema, String path) {
        found.put(new SchemaEntity(path, Kind.RECORD), schema);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = path + "." + property.getKey();
            if (property.getValue() instanceof ObjectNode place) {
                found.put(new SchemaEntity(name, Kind.FIELD), place);
            }
            visit(property.getValue(), name + ".");
        }
    }
}
