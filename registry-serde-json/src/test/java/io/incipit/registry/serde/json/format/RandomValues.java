// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that are likely to fit a schema of {@link RandomSchemas}, and some that are not. */
final class RandomValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    JsonNode like(JsonNode schema) {
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.has(keyword)) {
                return like(oneOf(schema.get(keyword)));
            }
        }
        if (schema.has("enum")) {
            return oneOf(schema.get("enum"));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> JSON.textNode("abcdef".substring(0, random.nextInt(5)));
            case "integer" -> JSON.numberNode(random.nextInt(25) - 5);
            case "number" -> JSON.numberNode((random.nextInt(60) - 10) / 2.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> JSON.nullNode();
        };
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        JsonNode items = schema.path("items");
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            JsonNode item = items.isArray() ? items.path(i) : items;
            array.add(like(item.isMissingNode() ? schema.path("additionalItems") : item));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (random.nextInt(4) > 0) {
                object.set(property.getKey(), like(property.getValue()));
            }
        }
        JsonNode additional = schema.path("additionalProperties");
        if (!additional.equals(JSON.booleanNode(false)) && random.nextBoolean()) {
            object.set(String.valueOf((char) ('a' + random.nextInt(6))), like(additional));
        }
        return object;
    }

    private JsonNode oneOf(JsonNode values) {
        List<JsonNode> all = new ArrayList<>();
        values.forEach(all::add);
        return all.get(random.nextInt(all.size()));
    }
}
