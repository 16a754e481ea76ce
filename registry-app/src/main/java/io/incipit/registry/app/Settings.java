// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The properties the server was given, as text, with readers that check.
 *
 * <p>Immutable. A blank value counts as not given. Every reader but {@link #under} trims, and throws
 * {@link InvalidConfiguration} for a value that it cannot read.
 */
public final class Settings {

    private final SortedMap<String, String> values;

    private Settings(SortedMap<String, String> values) {
        this.values = values;
    }

    /** Settings with exactly these properties. */
    public static Settings of(Map<String, String> properties) {
        return new Settings(Collections.unmodifiableSortedMap(new TreeMap<>(properties)));
    }

    /** The names of all properties given, blank ones too, in alphabetical order. */
    Set<String> names() {
        return values.keySet();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String name, String byDefault) {
        return text(name).orElse(byDefault);
    }

    /** The parts between commas, trimmed, without empty ones. */
    List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean flag(String name, boolean byDefault) {
        return choice(name, Boolean.toString(byDefault), List.of("true", "false"))
                .equals("true");
    }

    /** One of the allowed words in whatever case it was given; returned as it is spelled in {@code allowed}. */
    String choice(String name, String byDefault, List<String> allowed) {
        String given = text(name, byDefault);
        return allowed.stream()
                .filter(given::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                        InvalidConfiguration.of(name, given, allowed.stream().collect(joining(" or "))));
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    int number(String name, int byDefault, int min, int max) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(given.get());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // Not a number is refused as a number out of range is.
        }
        throw InvalidConfiguration.of(name, given.get(), "a whole number from %d to %d".formatted(min, max));
    }

    /** A time in milliseconds, at least {@code minMs}. */
    Duration millis(String name, int byDefaultMs, int minMs) {
        return Duration.ofMillis(number(name, byDefaultMs, minMs, Integer.MAX_VALUE));
    }

    /** The name that counts where an old name wins over its successor: the old one if given, else the new one. */
    String preferring(String oldName, String newName) {
        return text(oldName).isPresent() ? oldName : newName;
    }

    /** The properties whose names begin with the prefix, without the prefix, untouched and in alphabetical order. */
    SortedMap<String, String> under(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        values.tailMap(prefix).forEach((name, value) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return Collections.unmodifiableSortedMap(found);
    }
}
