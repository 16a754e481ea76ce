// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.incipit.registry.domain.model.Place;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where values stand in the text of a schema as it was sent, found in one reading. */
final class TextPlaces {

    private final Map<String, Place> found = new HashMap<>();

    private TextPlaces() {}

    /** @param pointers JSON pointers to the values */
    static TextPlaces of(String text, Collection<String> pointers) {
        TextPlaces places = new TextPlaces();
        try (JsonParser parser = JsonText.parser(text)) {
            places.visit(parser, parser.nextToken(), Wanted.of(pointers));
        } catch (IOException e) {
            // A text that cannot be read has no places.
            return new TextPlaces();
        }
        return places;
    }

    Place at(String pointer) {
        return found.getOrDefault(pointer, Place.unlocated(pointer));
    }

    private void visit(JsonParser parser, @Nullable JsonToken token, Wanted wanted) throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        wanted.pointers.forEach(
                pointer -> found.put(pointer, new Place(pointer, location.getLineNr(), location.getColumnNr())));
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                visitPart(parser, parser.nextToken(), wanted.parts.get(name));
            }
        } else if (token == JsonToken.START_ARRAY) {
            int index = 0;
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                visitPart(parser, next, wanted.parts.get(Integer.toString(index)));
                index++;
            }
        }
    }

    private void visitPart(JsonParser parser, JsonToken token, @Nullable Wanted wanted) throws IOException {
        if (wanted == null) {
            parser.skipChildren();
        } else {
            visit(parser, token, wanted);
        }
    }

    /** A value that is wanted, or has parts that are. */
    private static final class Wanted {

        /** None where only parts are wanted, whose pointers may be long and many. */
        private final Set<String> pointers = new HashSet<>();

        private final Map<String, Wanted> parts = new HashMap<>();

        static Wanted of(Collection<String> pointers) {
            Wanted top = new Wanted();
            for (String pointer : pointers) {
                Wanted place = top;
                String[] steps = pointer.split("/", -1);
                for (int i = 1; i < steps.length; i++) {
                    String name = steps[i].replace("~1", "/").replace("~0", "~");
                    place = place.parts.computeIfAbsent(name, first -> new Wanted());
                }
                place.pointers.add(pointer);
            }
            return top;
        }
    }
}
