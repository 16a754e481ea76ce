// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a schema as it was sent, in which places of the schema are found again.
 *
 * <p>A type that the text only names is followed to its definition. One that is defined in another text, to which the
 * schema refers, is found where it is named.
 */
final class SubmittedText {

    private final @Nullable PlacedJson root;
    private final Map<String, PlacedJson> definitions = new HashMap<>();

    /** What stands for a type, and the namespace that its names are of. */
    private final Map<PlacedJson, String> types = new HashMap<>();

    private SubmittedText(@Nullable PlacedJson root) {
        this.root = root;
    }

    /** A text that cannot be read has no places; Avro, which took it for a schema, sees more in it than we do. */
    static SubmittedText of(String text) {
        try {
            SubmittedText submitted = new SubmittedText(PlacedJson.parse(text));
            submitted.learn(submitted.root, "");
            return submitted;
        } catch (IOException e) {
            return new SubmittedText(null);
        }
    }

    /** The place, or the nearest above it that stands in the text. */
    Place place(AvroPath path) {
        String pointer =
                String.join("", path.steps().stream().map(step -> "/" + step).toList());
        if (root == null) {
            return Place.unlocated(pointer);
        }
        PlacedJson found = root;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            PlacedJson next = definition(found).part(step);
            if (next == null) {
                break;
            }
            found = next;
        }
        return new Place(found.pointer(), found.line(), found.column());
    }

    private void learn(@Nullable PlacedJson type, String namespace) {
        if (type == null) {
            return;
        }
        types.put(type, namespace);
        String kind = type.textOf("type");
        if (kind == null) {
            type.parts().forEach(branch -> learn(branch, namespace));
            return;
        }
        switch (kind) {
            case "array" -> learn(type.part("items"), namespace);
            case "map" -> learn(type.part("values"), namespace);
            case "record", "error", "enum", "fixed" -> learnNamed(type, namespace);
            default -> {
                // A type that is defined elsewhere.
            }
        }
    }

    private void learnNamed(PlacedJson type, String enclosing) {
        String own = type.textOf("namespace");
        String name = qualified(String.valueOf(type.textOf("name")), own == null ? enclosing : own);
        definitions.putIfAbsent(name, type);
        PlacedJson fields = type.part("fields");
        if (fields != null) {
            String namespace = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            fields.parts().forEach(field -> learn(field.part("type"), namespace));
        }
    }

    /** What the type is, if this text says it elsewhere; the same otherwise. */
    private PlacedJson definition(PlacedJson json) {
        String namespace = types.get(json);
        String name = json.text() == null ? json.textOf("type") : json.text();
        if (namespace == null || name == null || !WrappedNames.isName(name)) {
            return json;
        }
        PlacedJson unqualified = definitions.getOrDefault(name, json);
        return definitions.getOrDefault(qualified(name, namespace), unqualified);
    }

    private static String qualified(String name, String namespace) {
        return namespace.isEmpty() || name.contains(".") ? name : namespace + "." + name;
    }
}
