// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a schema says about values of one type. */
final class TypedLoader {

    static final Set<String> ARRAYS = Set.of(
            "items",
            "prefixItems",
            "additionalItems",
            "minItems",
            "maxItems",
            "uniqueItems",
            "contains",
            "unevaluatedItems");
    static final Set<String> OBJECTS = Set.of(
            "properties",
            "required",
            "minProperties",
            "maxProperties",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "unevaluatedProperties");

    private final Function<Origin, Shape> schemas;

    TypedLoader(Function<Origin, Shape> schemas) {
        this.schemas = schemas;
    }

    Shape load(String type, Keywords keywords) {
        return switch (type) {
            case "string" ->
                new StringShape(
                        keywords.origin(), keywords.limits("minLength", "maxLength"), keywords.pattern("pattern"));
            case "number" -> number(keywords, false);
            case "integer" -> number(keywords, true);
            case "boolean" -> new PlainShape(keywords.origin(), PlainShape.Kind.BOOLEAN);
            case "null" -> new PlainShape(keywords.origin(), PlainShape.Kind.NULL);
            case "array" -> array(keywords);
            case "object" -> object(keywords);
            default -> throw keywords.wrong("type", "a type of JSON, not \"" + type + "\"");
        };
    }

    private static NumberShape number(Keywords keywords, boolean isInteger) {
        Limits inclusive = keywords.limits("minimum", "maximum");
        BigDecimal multipleOf = keywords.number("multipleOf");
        if (multipleOf != null && multipleOf.signum() == 0) {
            throw keywords.wrong("multipleOf", "a number other than 0");
        }
        // In draft 4 the two say whether the limits themselves are allowed.
        Limits exclusive = keywords.dialect() == Dialect.DRAFT_4
                ? new Limits(
                        keywords.flag("exclusiveMinimum") ? inclusive.least() : null,
                        keywords.flag("exclusiveMaximum") ? inclusive.most() : null)
                : keywords.limits("exclusiveMinimum", "exclusiveMaximum");
        return new NumberShape(keywords.origin(), isInteger, inclusive, exclusive, multipleOf);
    }

    private ArrayShape array(Keywords keywords) {
        boolean prefixed = keywords.dialect().hasPrefixItems();
        Origin items = keywords.place("items");
        Origin list = prefixed ? keywords.place("prefixItems") : items;
        boolean isTuple = list != null && list.node().isArray();
        List<Shape> tuple = list == null || !isTuple
                ? List.of()
                : list.elements().stream().map(schemas).toList();
        Shape all = items == null || isTuple ? null : schemas.apply(items);
        Rest additional = isTuple ? rest(keywords, prefixed ? "items" : "additionalItems") : Rest.ANYTHING;
        ArrayShape.Counts counts = new ArrayShape.Counts(
                keywords.limits("minItems", "maxItems"),
                keywords.limits("minContains", "maxContains"),
                keywords.flag("uniqueItems"));
        check(keywords.place("contains"));
        return new ArrayShape(keywords.origin(), all, tuple, additional, rest(keywords, "unevaluatedItems"), counts);
    }

    private ObjectShape object(Keywords keywords) {
        check(keywords.place("propertyNames"));
        return new ObjectShape(
                keywords.origin(),
                members(keywords),
                rest(keywords, "additionalProperties"),
                rest(keywords, "unevaluatedProperties"),
                dependencies(keywords),
                keywords.limits("minProperties", "maxProperties"));
    }

    private ObjectShape.Members members(Keywords keywords) {
        Map<String, Shape> properties = new LinkedHashMap<>();
        keywords.members("properties").forEach(place -> properties.put(place.step(), schemas.apply(place)));
        List<ObjectShape.PatternMember> patterns = new ArrayList<>();
        keywords.members("patternProperties")
                .forEach(place -> patterns.add(new ObjectShape.PatternMember(
                        NamePattern.of(keywords.compile("patternProperties", place.step())), schemas.apply(place))));
        return new ObjectShape.Members(properties, keywords.texts("required"), patterns);
    }

    private ObjectShape.Dependencies dependencies(Keywords keywords) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        Map<String, Shape> found = new LinkedHashMap<>();
        for (String name : List.of("dependencies", "dependentRequired", "dependentSchemas")) {
            for (Origin place : keywords.members(name)) {
                if (place.node().isArray()) {
                    members.put(place.step(), keywords.texts(name, place.node()));
                } else {
                    found.put(place.step(), schemas.apply(place));
                }
            }
        }
        return new ObjectShape.Dependencies(members, found);
    }

    private Rest rest(Keywords keywords, String name) {
        Origin place = keywords.place(name);
        if (place == null) {
            return Rest.ANYTHING;
        }
        if (place.node().isBoolean()) {
            return place.node().booleanValue() ? Rest.ANYTHING : Rest.NOTHING;
        }
        return new Rest(true, schemas.apply(place));
    }

    /** What is not compared still has to be a schema. */
    private void check(@Nullable Origin place) {
        if (place != null) {
            var unused = schemas.apply(place);
        }
    }
}
