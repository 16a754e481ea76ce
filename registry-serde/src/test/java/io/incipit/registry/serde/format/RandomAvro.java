// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Avro schemas made by chance, and small changes of them as people make them: most of them lawful, some not. */
final class RandomAvro {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PRIMITIVES =
            List.of("boolean", "int", "long", "float", "double", "string", "bytes");
    private static final int DEEPEST = 3;

    private final Random random;
    private int names;

    RandomAvro(Random random) {
        this.random = random;
    }

    ObjectNode schema() {
        return record(0);
    }

    private ObjectNode record(int depth) {
        ObjectNode record = named("record");
        ArrayNode fields = record.putArray("fields");
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            fields.add(field(type(depth + 1)));
        }
        return record;
    }

    private ObjectNode field(JsonNode type) {
        return JSON.objectNode().put("name", "f" + names++).set("type", type);
    }

    private ObjectNode named(String type) {
        return JSON.objectNode().put("type", type).put("name", "N" + names++);
    }

    private JsonNode type(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 12 : 7)) {
            case 7 -> record(depth);
            case 8 -> {
                ObjectNode symbols = named("enum");
                symbols.putArray("symbols").add("A").add("B").add("C");
                yield symbols;
            }
            case 9 -> JSON.objectNode().put("type", "array").set("items", type(depth + 1));
            case 10 -> JSON.objectNode().put("type", "map").set("values", type(depth + 1));
            case 11 -> JSON.arrayNode().add("null").add(primitive());
            default -> primitive();
        };
    }

    private JsonNode primitive() {
        return TextNode.valueOf(PRIMITIVES.get(random.nextInt(PRIMITIVES.size())));
    }

    /** The same but for one change, at a place that chance picks. */
    ObjectNode changed(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        List<ObjectNode> places = new ArrayList<>();
        collect(copy, places);
        ObjectNode place = places.get(random.nextInt(places.size()));
        switch (place.path("type").asText()) {
            case "record" -> changeFields((ArrayNode) place.get("fields"));
            case "enum" -> changeEnum(place);
            case "array" -> place.set("items", changedType(place.get("items")));
            case "map" -> place.set("values", changedType(place.get("values")));
            default -> {
                place.set("type", changedType(place.get("type")));
                place.remove("default");
            }
        }
        return copy;
    }

    private static void collect(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object && object.has("type")) {
            places.add(object);
        }
        node.forEach(child -> collect(child, places));
    }

    private void changeFields(ArrayNode fields) {
        switch (random.nextInt(5)) {
            case 0 ->
                fields.add(field(JSON.arrayNode().add("null").add(primitive())).putNull("default"));
            case 1 -> fields.add(field(TextNode.valueOf("long")).put("default", 7));
            case 2 -> fields.add(field(primitive()));
            case 3 -> fields.remove(random.nextInt(fields.size()));
            default -> rename((ObjectNode) fields.get(random.nextInt(fields.size())));
        }
        if (fields.isEmpty()) {
            fields.add(field(TextNode.valueOf("long")).put("default", 8));
        }
    }

    private void rename(ObjectNode field) {
        if (random.nextBoolean()) {
            field.putArray("aliases").add(field.get("name"));
        }
        field.put("name", "f" + names++);
    }

    private void changeEnum(ObjectNode symbols) {
        ArrayNode known = (ArrayNode) symbols.get("symbols");
        switch (random.nextInt(3)) {
            case 0 -> known.add("S" + names++);
            case 1 -> symbols.put("default", known.get(0).asText());
            default -> known.remove(known.size() - 1);
        }
        if (known.isEmpty()) {
            known.add("A");
        }
    }

    private JsonNode changedType(JsonNode type) {
        return switch (random.nextInt(4)) {
            case 0 -> promoted(type);
            case 1 ->
                type.isArray() ? type.get(1) : JSON.arrayNode().add("null").add(type);
            case 2 -> JSON.objectNode().put("type", "array").set("items", type);
            default -> primitive();
        };
    }

    private JsonNode promoted(JsonNode type) {
        return switch (type.asText()) {
            case "int" -> TextNode.valueOf(List.of("long", "float", "double").get(random.nextInt(3)));
            case "long" -> TextNode.valueOf(List.of("float", "double").get(random.nextInt(2)));
            case "float" -> TextNode.valueOf("double");
            case "string" -> TextNode.valueOf("bytes");
            case "bytes" -> TextNode.valueOf("string");
            default -> type;
        };
    }
}
