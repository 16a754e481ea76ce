// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows where it stands in its text. Two of them are equal only if they are the same one. */
final class PlacedJson {

    /** As Avro reads schemas. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private final @Nullable PlacedJson parent;
    private final String step;
    private final JsonLocation location;
    private final @Nullable String text;
    private final Map<String, PlacedJson> parts = new LinkedHashMap<>();

    private PlacedJson(@Nullable PlacedJson parent, String step, JsonLocation location, @Nullable String text) {
        this.parent = parent;
        this.step = step;
        this.location = location;
        this.text = text;
    }

    /** @throws IOException if it is not JSON, or deeper or longer than the parser takes */
    static PlacedJson parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return read(parser, parser.nextToken(), null, "");
        }
    }

    private static PlacedJson read(
            JsonParser parser, @Nullable JsonToken token, @Nullable PlacedJson parent, String step) throws IOException {
        String text = token == JsonToken.VALUE_STRING ? parser.getText() : null;
        PlacedJson json = new PlacedJson(parent, step, parser.currentTokenLocation(), text);
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                json.parts.put(name, read(parser, parser.nextToken(), json, name));
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                String index = Integer.toString(json.parts.size());
                json.parts.put(index, read(parser, next, json, index));
            }
        }
        return json;
    }

    /** A member of an object, or an element of an array by its index; null if it is not there. */
    @Nullable
    PlacedJson part(String name) {
        return parts.get(name);
    }

    /** The members or elements, in order. */
    Collection<PlacedJson> parts() {
        return parts.values();
    }

    /** The text, if this is one. */
    @Nullable
    String text() {
        return text;
    }

    /** The text of a member; null if that is none. */
    @Nullable
    String textOf(String member) {
        PlacedJson part = parts.get(member);
        return part == null ? null : part.text;
    }

    int line() {
        return location.getLineNr();
    }

    int column() {
        return location.getColumnNr();
    }

    /** The JSON pointer to it. */
    String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (PlacedJson json = this; json.parent != null; json = json.parent) {
            steps.addFirst("/" + json.step.replace("~", "~0").replace("/", "~1"));
        }
        return String.join("", steps);
    }
}
