// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.incipit.registry.domain.model.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, read with the forbearance that a log of many writers needs: in any order, unknown ones
 * passed over, null the same as absent, numbers and flags also as text.
 *
 * @param what how messages call the object
 */
record JsonMembers(String what, JsonNode object) {

    static JsonMembers read(String what, byte[] bytes) throws UnreadableRecord {
        try {
            return of(what, MemberReader.read(bytes));
        } catch (IOException e) {
            throw new UnreadableRecord("its %s is not JSON".formatted(what), e);
        }
    }

    private static JsonMembers of(String what, JsonNode node) throws UnreadableRecord {
        if (!node.isObject()) {
            throw new UnreadableRecord("its %s is not a JSON object".formatted(what));
        }
        return new JsonMembers(what, node);
    }

    String requiredText(String name) throws UnreadableRecord {
        return required(name, text(name));
    }

    int requiredInteger(String name) throws UnreadableRecord {
        return required(name, integer(name));
    }

    <T> T required(String name, @Nullable T value) throws UnreadableRecord {
        if (value == null) {
            throw new UnreadableRecord("its %s has no %s".formatted(what, name));
        }
        return value;
    }

    @Nullable
    String text(String name) throws UnreadableRecord {
        JsonNode node = member(name);
        return node == null ? null : text(name, node);
    }

    /** The schema's text; empty if it is absent. */
    JsonText schemaText() throws UnreadableRecord {
        JsonNode node = member(MemberReader.SCHEMA);
        if (node instanceof POJONode taken && taken.getPojo() instanceof JsonText text) {
            return text;
        }
        return JsonText.of(node == null ? "" : text(MemberReader.SCHEMA, node));
    }

    @Nullable
    Integer integer(String name) throws UnreadableRecord {
        JsonNode node = member(name);
        if (node == null) {
            return null;
        }
        if (node.isNumber() && node.canConvertToInt()) {
            return node.intValue();
        }
        try {
            return Integer.valueOf(node.asText().strip());
        } catch (NumberFormatException e) {
            throw wrong(name, "a whole number", e);
        }
    }

    /** A whole number of up to 64 bits. */
    @Nullable
    Long longInteger(String name) throws UnreadableRecord {
        JsonNode node = member(name);
        if (node == null) {
            return null;
        }
        if (node.isNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        try {
            return Long.valueOf(node.asText().strip());
        } catch (NumberFormatException e) {
            throw wrong(name, "a whole number", e);
        }
    }

    @Nullable
    Boolean flag(String name) throws UnreadableRecord {
        JsonNode node = member(name);
        if (node == null || node.isBoolean()) {
            return node == null ? null : node.booleanValue();
        }
        return switch (node.asText()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw wrong(name, "true or false", null);
        };
    }

    /** Constants are read in upper case only, as all writers spell them. */
    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) throws UnreadableRecord {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, "known: " + text, e);
        }
    }

    @Nullable
    JsonMembers object(String name) throws UnreadableRecord {
        JsonNode node = member(name);
        return node == null ? null : of(name, node);
    }

    List<JsonMembers> objects(String name) throws UnreadableRecord {
        List<JsonMembers> objects = new ArrayList<>();
        for (JsonNode node : elements(name)) {
            objects.add(of(name, node));
        }
        return objects;
    }

    List<String> texts(String name) throws UnreadableRecord {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : elements(name)) {
            texts.add(text(name, node));
        }
        return texts;
    }

    /** The texts of an object whose names are data. */
    Map<String, String> textsByName() throws UnreadableRecord {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            texts.put(member.getKey(), text(member.getKey(), member.getValue()));
        }
        return texts;
    }

    /** The lists of an object whose names are data. */
    Map<String, List<String>> listsByName() throws UnreadableRecord {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            lists.put(member.getKey(), texts(member.getKey()));
        }
        return lists;
    }

    private @Nullable JsonNode member(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private Iterable<JsonNode> elements(String name) throws UnreadableRecord {
        JsonNode node = member(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong(name, "a list", null);
        }
        return node;
    }

    private String text(String name, JsonNode node) throws UnreadableRecord {
        if (!node.isValueNode() || node.isNull()) {
            throw wrong(name, "a text", null);
        }
        return node.asText();
    }

    private UnreadableRecord wrong(String name, String expected, @Nullable Throwable cause) {
        String why = "in its %s, %s is not %s".formatted(what, name, expected);
        return cause == null ? new UnreadableRecord(why) : new UnreadableRecord(why, cause);
    }
}
