// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.serde.json.format.CombinedShape.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads what schemas say. Keywords that say different things about one value become parts of an {@code allOf}. For one
 * piece of work, by one thread.
 */
final class ShapeLoader {

    private static final Set<String> STRINGS = Set.of("minLength", "maxLength", "pattern");
    private static final Set<String> NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private final Budget budget;
    private final BiFunction<Origin, String, Origin> references;
    private final TypedLoader typed;

    /** @param references where a reference leads from a place */
    ShapeLoader(Budget budget, BiFunction<Origin, String, Origin> references) {
        this.budget = budget;
        this.references = references;
        this.typed = new TypedLoader(this::load);
    }

    /** What stands at a place. INVALID_SCHEMA if that is no schema. */
    Shape load(Origin origin) {
        budget.step();
        JsonNode node = origin.node();
        if (node.isBoolean()) {
            return new PlainShape(origin, node.booleanValue() ? PlainShape.Kind.EMPTY : PlainShape.Kind.FALSE);
        }
        if (!node.isObject()) {
            throw RegistryException.invalidSchema(
                    origin + ": a schema is an object, true or false; this is " + JsonText.write(node), null);
        }
        Keywords keywords = new Keywords(origin);
        Shape reference = reference(keywords);
        if (reference != null && !keywords.dialect().readsBesideReferences()) {
            return reference;
        }
        List<Shape> parts = new ArrayList<>();
        if (reference != null) {
            parts.add(reference);
        }
        addParts(keywords, parts);
        return switch (parts.size()) {
            case 0 -> new PlainShape(origin, PlainShape.Kind.EMPTY);
            case 1 -> parts.get(0);
            default -> new CombinedShape(origin, Criterion.ALL, List.copyOf(parts));
        };
    }

    private @Nullable Shape reference(Keywords keywords) {
        List<String> names = keywords.dialect().readsBesideReferences()
                ? List.of("$ref", "$dynamicRef", "$recursiveRef")
                : List.of("$ref");
        for (String name : names) {
            String reference = keywords.text(name);
            if (reference != null) {
                return new ReferenceShape(keywords.origin(), references.apply(keywords.origin(), reference));
            }
        }
        return null;
    }

    private void addParts(Keywords keywords, List<Shape> parts) {
        Origin origin = keywords.origin();
        if (keywords.has("enum")) {
            parts.add(new EnumShape(origin, false, keywords.values("enum")));
        }
        for (Criterion criterion : Criterion.values()) {
            if (keywords.has(criterion.keyword())) {
                List<Shape> alternatives = keywords.distinctElements(criterion.keyword()).stream()
                        .map(this::load)
                        .toList();
                parts.add(new CombinedShape(origin, criterion, alternatives));
            }
        }
        Origin negated = keywords.place("not");
        if (negated != null) {
            parts.add(new NotShape(origin, load(negated)));
        }
        if (keywords.has("const")) {
            parts.add(new EnumShape(
                    origin, true, Set.of(JsonText.comparable(origin.node().get("const")))));
        }
        addTyped(keywords, parts);
        addConditional(keywords, parts);
    }

    private void addTyped(Keywords keywords, List<Shape> parts) {
        Set<String> types = types(keywords);
        if (types.size() == 1 && !keywords.origin().node().get("type").isArray()) {
            parts.add(typed.load(types.iterator().next(), keywords));
        } else if (keywords.has("type")) {
            List<Shape> alternatives =
                    types.stream().map(type -> typed.load(type, keywords)).toList();
            parts.add(new CombinedShape(keywords.origin(), Criterion.ANY, alternatives));
        }
        addUnlessTyped("array", types, keywords, TypedLoader.ARRAYS, parts);
        addUnlessTyped("object", types, keywords, TypedLoader.OBJECTS, parts);
        if (!types.contains("integer")) {
            addUnlessTyped("number", types, keywords, NUMBERS, parts);
        }
        addUnlessTyped("string", types, keywords, STRINGS, parts);
    }

    /** Keywords say something about values of their type even where no type is given. */
    private void addUnlessTyped(
            String type, Set<String> types, Keywords keywords, Set<String> names, List<Shape> parts) {
        if (!types.contains(type) && keywords.hasAny(names)) {
            parts.add(typed.load(type, keywords));
        }
    }

    private static Set<String> types(Keywords keywords) {
        JsonNode type = keywords.origin().node().get("type");
        if (type == null) {
            return Set.of();
        }
        if (type.isArray()) {
            return keywords.texts("type", type);
        }
        String name = keywords.text("type");
        return name == null ? Set.of() : Set.of(name);
    }

    private void addConditional(Keywords keywords, List<Shape> parts) {
        Origin condition = keywords.place("if");
        if (condition != null) {
            parts.add(new ConditionalShape(
                    keywords.origin(),
                    load(condition),
                    optional(keywords.place("then")),
                    optional(keywords.place("else"))));
        }
    }

    private @Nullable Shape optional(@Nullable Origin place) {
        return place == null ? null : load(place);
    }
}
