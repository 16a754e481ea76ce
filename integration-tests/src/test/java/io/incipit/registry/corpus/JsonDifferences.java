// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where two JSON values differ, each place by its pointer; the order of members counts. */
final class JsonDifferences {

    private static final int LONGEST_VALUE = 400;

    private final List<String> found = new ArrayList<>();

    private JsonDifferences() {}

    static List<String> between(JsonNode expected, JsonNode actual) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare(JsonPointer.empty(), expected, actual);
        return List.copyOf(differences.found);
    }

    /** A text as a report shows it: not longer than a reader wants. */
    static String shown(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private void compare(JsonPointer at, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            compareMembers(at, expected, actual);
        } else if (expected.isArray() && actual.isArray()) {
            compareItems(at, expected, actual);
        } else if (!expected.equals(actual)) {
            report(at, expected.toString(), actual.toString());
        }
    }

    private void compareMembers(JsonPointer at, JsonNode expected, JsonNode actual) {
        List<String> expectedNames = names(expected);
        List<String> actualNames = names(actual);
        if (!expectedNames.equals(actualNames)) {
            report(at, "members " + expectedNames, "members " + actualNames);
        }
        for (String name : expectedNames) {
            if (actual.has(name)) {
                compare(at.appendProperty(name), expected.path(name), actual.path(name));
            }
        }
    }

    private void compareItems(JsonPointer at, JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            report(at, expected.toString(), actual.toString());
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(at.appendIndex(i), expected.path(i), actual.path(i));
        }
    }

    private void report(JsonPointer at, String expected, String actual) {
        found.add("body%s: expected %s but was %s".formatted(at, shown(expected), shown(actual)));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
