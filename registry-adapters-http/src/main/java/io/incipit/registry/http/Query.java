// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The query of a request; of a parameter given several times the first counts, unless all are asked for. */
final class Query {

    private static final Query NONE = new Query(Map.of());

    private final Map<String, List<String>> values;

    Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads {@code name=value} pairs; empty ones are passed over.
     *
     * @param raw as sent, without the question mark
     * @throws HttpError 400 for what cannot be decoded
     */
    static Query parse(String raw) {
        return raw.isEmpty() ? NONE : new Query(pairs(raw));
    }

    static Map<String, List<String>> pairs(String raw) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), given -> new ArrayList<>()).add(decode(value));
            }
        }
        return values;
    }

    /** The same with this one value for the parameter. */
    Query with(String name, String value) {
        Map<String, List<String>> changed = new HashMap<>(values);
        changed.put(name, List.of(value));
        return new Query(changed);
    }

    /** The value, which may be empty. */
    Optional<String> text(String name) {
        List<String> given = texts(name);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(0));
    }

    /** All values, in the order in which they were given; each may be empty. */
    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** {@code true} in any case is true, everything else is not. */
    boolean flag(String name) {
        List<String> given = texts(name);
        return !given.isEmpty() && given.get(0).equalsIgnoreCase("true");
    }

    /**
     * The number; an empty one is absent.
     *
     * @throws HttpError 404 for what is not an int, as every server of this API says it
     */
    OptionalInt number(String name) {
        Optional<String> value = text(name).filter(given -> !given.isEmpty());
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Numbers.parse(value.get()));
    }

    private static String decode(String raw) {
        return PercentEncoding.decode(raw.replace('+', ' '));
    }
}
