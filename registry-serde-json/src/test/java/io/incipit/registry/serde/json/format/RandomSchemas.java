// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Schemas by chance, of the keywords that are compared soundly: each says its type, alternatives of {@code oneOf} do not
 * overlap, objects have no patterns.
 */
final class RandomSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    RandomSchemas(Random random) {
        this.random = random;
    }

    ObjectNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> string();
            case 1 -> number();
            case 2 -> typed("boolean");
            case 3 -> typed("null");
            case 4 -> values();
            case 5 -> array(depth);
            case 6 -> alternatives("anyOf", List.of(any(depth - 1), any(depth - 1)));
            case 7 -> alternatives("oneOf", List.of(string(), typed("integer"), typed("null")));
            default -> object(depth);
        };
    }

    /** The same with a change somewhere. */
    ObjectNode changed(ObjectNode schema, int depth) {
        ObjectNode changed = schema.deepCopy();
        List<ObjectNode> places = new ArrayList<>();
        collect(changed, places);
        ObjectNode place = places.get(random.nextInt(places.size()));
        switch (random.nextInt(6)) {
            case 0 -> replace(place, any(depth));
            case 1 -> replace(place, alternatives("anyOf", List.of(place.deepCopy(), any(0))));
            case 2 -> replace(place, place.path("type").asText().equals("integer") ? typed("number") : number());
            case 3 -> place.remove(List.of("maxLength", "minimum", "maxItems", "required", "maxProperties"));
            case 4 -> changeMembers(place, depth);
            default -> changeLimits(place);
        }
        return changed;
    }

    private void changeMembers(ObjectNode place, int depth) {
        if (place.get("properties") instanceof ObjectNode properties) {
            String name = name();
            if (random.nextBoolean()) {
                properties.remove(name);
                place.remove("required");
            } else {
                properties.set(name, any(depth));
            }
        } else if (place.get("enum") instanceof ArrayNode values) {
            values.add(random.nextInt(20));
        }
    }

    private void changeLimits(ObjectNode place) {
        for (String limit : List.of("maxLength", "minimum", "maxItems", "maxProperties")) {
            if (place.has(limit)) {
                place.put(limit, place.get(limit).intValue() + random.nextInt(5) - 2);
            }
        }
        if (place.has("additionalProperties")) {
            place.set("additionalProperties", additional());
        }
    }

    private ObjectNode string() {
        ObjectNode schema = typed("string");
        if (random.nextBoolean()) {
            schema.put("maxLength", random.nextInt(4));
        }
        return schema;
    }

    private ObjectNode number() {
        ObjectNode schema = typed(random.nextBoolean() ? "integer" : "number");
        if (random.nextBoolean()) {
            schema.put("minimum", random.nextInt(10) - 5);
        }
        if (random.nextInt(3) == 0) {
            schema.put("multipleOf", 1 + random.nextInt(4));
        }
        return schema;
    }

    private ObjectNode values() {
        ObjectNode schema = JSON.objectNode();
        ArrayNode values = schema.putArray("enum");
        values.add("a").add(random.nextInt(3)).addNull();
        return schema;
    }

    private ObjectNode array(int depth) {
        ObjectNode schema = typed("array");
        if (random.nextInt(3) > 0) {
            schema.set("items", any(depth - 1));
        } else {
            schema.putArray("items").add(any(depth - 1)).add(any(0));
            schema.set("additionalItems", additional());
        }
        if (random.nextBoolean()) {
            schema.put("maxItems", 1 + random.nextInt(3));
        }
        return schema;
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        for (int i = 0; i < 3; i++) {
            properties.set(name(), any(depth - 1));
        }
        schema.set("additionalProperties", additional());
        if (random.nextBoolean()) {
            schema.putArray("required").add(properties.fieldNames().next());
        }
        return schema;
    }

    private JsonNode additional() {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.booleanNode(true);
            case 1 -> string();
            default -> JSON.booleanNode(false);
        };
    }

    private String name() {
        return String.valueOf((char) ('a' + random.nextInt(5)));
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode alternatives(String keyword, List<ObjectNode> parts) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray(keyword).addAll(parts);
        return schema;
    }

    private static void replace(ObjectNode place, ObjectNode by) {
        ObjectNode copy = by.deepCopy();
        place.removeAll();
        place.setAll(copy);
    }

    /** Everything that is a schema, and not inside of alternatives that must not overlap. */
    private static void collect(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode schema) {
            places.add(schema);
            schema.path("properties").forEach(property -> collect(property, places));
            collect(schema.path("items"), places);
            schema.path("anyOf").forEach(part -> collect(part, places));
        } else if (node.isArray()) {
            node.forEach(part -> collect(part, places));
        }
    }
}
