// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.kit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.ParsedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema of the toy language.
 *
 * @param canonicalText as written, without the blanks around it
 * @param expanded without blanks, and with the texts that it refers to in their places
 * @param fields the outermost fields as written, without blanks
 */
record ToySchema(String canonicalText, String expanded, Set<String> fields) implements ParsedSchema {

    static String compact(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Splits at the commas outside of brackets. */
    static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    @Override
    public String normalizedText() {
        String compact = compact(canonicalText);
        return compact.substring(0, compact.indexOf('('))
                + fields.stream().sorted().collect(joining(",", "(", ")"));
    }

    @Override
    public String formattedText(String format) {
        return format.equals("upper") ? canonicalText.toUpperCase(Locale.ROOT) : canonicalText;
    }

    @Override
    public boolean isEquivalentTo(ParsedSchema other) {
        return expanded.equals(((ToySchema) other).expanded);
    }

    @Override
    public List<Incompatibility> incompatibilities(ParsedSchema writer, Direction direction) {
        Set<String> written = writer.topLevelFields();
        return fields.stream()
                .filter(field -> !field.contains("=") && !written.contains(name(field)))
                .sorted()
                .map(field -> new Incompatibility(
                        "MISSING",
                        placeOf(field),
                        field,
                        null,
                        field,
                        "Give " + field + " a default.",
                        "the %s schema misses %s of the %s".formatted(direction.reader(), field, direction.writer())))
                .toList();
    }

    @Override
    public Place placeOf(String topLevelField) {
        return Place.unlocated("/" + topLevelField);
    }

    @Override
    public Set<String> topLevelFields() {
        return fields.stream().map(ToySchema::name).collect(toCollection(TreeSet::new));
    }

    @Override
    public InlineTags inlineTags() {
        return ToyTags.of(compact(canonicalText));
    }

    private static String name(String field) {
        return field.split("[=#]", 2)[0];
    }
}
