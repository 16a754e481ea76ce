// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The objects of a schema and their properties, in the order of the text: each object before its properties. For one piece
 * of work, by one thread.
 */
final class TaggedPlaces {

    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");

    /** Paths hold those of all objects around them, so without a limit a text could need its size squared. */
    private static final long MOST_CHARACTERS = 20_000_000;

    private final Map<SchemaEntity, ObjectNode> found = new LinkedHashMap<>();
    private final LongAdder characters = new LongAdder();

    private TaggedPlaces() {}

    /** INVALID_SCHEMA if their paths are too long, all together. */
    static Map<SchemaEntity, ObjectNode> of(JsonNode schema) {
        TaggedPlaces places = new TaggedPlaces();
        places.visit(schema, "");
        return places.found;
    }

    private void visit(JsonNode node, String path) {
        requireShort(path);
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

    private void requireShort(String path) {
        characters.add(path.length());
        if (characters.sum() > MOST_CHARACTERS) {
            throw RegistryException.invalidSchema(
                    "The schema has too many properties with too long names within others to be asked for tags", null);
        }
    }
}
