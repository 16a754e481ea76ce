// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.RegistryException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The keywords of one schema, as far as they are what they have to be. INVALID_SCHEMA where they are not. */
final class Keywords {

    private final Origin origin;

    Keywords(Origin origin) {
        this.origin = origin;
    }

    Origin origin() {
        return origin;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    boolean hasAny(Set<String> names) {
        return names.stream().anyMatch(this::has);
    }

    Dialect dialect() {
        return origin.document().dialect();
    }

    @Nullable
    BigDecimal number(String name) {
        JsonNode value = checked(name, JsonNode::isNumber, "a number");
        return value == null ? null : value.decimalValue();
    }

    Limits limits(String least, String most) {
        return new Limits(number(least), number(most));
    }

    @Nullable
    String text(String name) {
        JsonNode value = checked(name, JsonNode::isTextual, "a string");
        return value == null ? null : value.textValue();
    }

    boolean flag(String name) {
        JsonNode value = checked(name, JsonNode::isBoolean, "true or false");
        return value != null && value.booleanValue();
    }

    /** A regular expression. */
    @Nullable
    String pattern(String name) {
        String text = text(name);
        if (text != null) {
            compile(name, text);
        }
        return text;
    }

    Pattern compile(String name, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw wrong(name, "a regular expression, but \"%s\" is not: %s".formatted(text, e.getDescription()));
        }
    }

    /** The texts of a list. */
    Set<String> texts(String name) {
        JsonNode value = checked(name, JsonNode::isArray, "a list");
        return value == null ? Set.of() : texts(name, value);
    }

    Set<String> texts(String name, JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode element : list) {
            if (!element.isTextual()) {
                throw wrong(name, "a list of strings");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /** The values of a list, as they are compared. */
    Set<Object> values(String name) {
        JsonNode value = checked(name, JsonNode::isArray, "a list");
        Set<Object> values = new LinkedHashSet<>();
        if (value != null) {
            value.forEach(element -> values.add(JsonText.comparable(element)));
        }
        return values;
    }

    /** The places of a list's elements, of equal ones the first. */
    List<Origin> distinctElements(String name) {
        JsonNode list = checked(name, JsonNode::isArray, "a list of schemas");
        if (list == null) {
            return List.of();
        }
        Origin place = origin.then(name, list);
        Set<Object> seen = new LinkedHashSet<>();
        return place.elements().stream()
                .filter(element -> list.size() == 1 || seen.add(JsonText.comparable(element.node())))
                .toList();
    }

    /** The places of an object's members. */
    List<Origin> members(String name) {
        JsonNode object = checked(name, JsonNode::isObject, "an object");
        if (object == null) {
            return List.of();
        }
        return origin.then(name, object).members();
    }

    /** The place of a keyword's value; null if it is not there. */
    @Nullable
    Origin place(String name) {
        JsonNode value = value(name);
        return value == null ? null : origin.then(name, value);
    }

    RegistryException wrong(String name, String expected) {
        return RegistryException.invalidSchema("%s/%s: expected %s".formatted(origin, name, expected), null);
    }

    /** What stands under a keyword; null if nothing does, or nothing that means anything in this edition. */
    private @Nullable JsonNode value(String name) {
        return dialect().knows(name) ? origin.node().get(name) : null;
    }

    private @Nullable JsonNode checked(String name, Predicate<JsonNode> test, String expected) {
        JsonNode value = value(name);
        if (value != null && !test.test(value)) {
            throw wrong(name, expected);
        }
        return value;
    }
}
