// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The query of a request; of a parameter given several times the first counts, unless it is asked for as a list. */
final class Query {

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads {@code name=value} pairs; empty ones are passed over.
     *
     * @param raw as sent, without the question mark
     * @throws HttpError 400 for what cannot be decoded
     */
    static Query parse(String raw) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), first -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Query(values);
    }

    /** The value, which may be empty. */
    Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** All its values, in their order; they may be empty. */
    List<String> texts(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** {@code true} in any case is true, everything else is not. */
    boolean flag(String name) {
        return text(name).filter(value -> value.equalsIgnoreCase("true")).isPresent();
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
