// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.OptionElement.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Options in the order of their names, extensions by their full names; what is set piece by piece is set at once.
 *
 * @param names what they can name
 */
record OptionNormalizing(ProtoNames names) {

    /** @param scope the full name of what they stand in */
    List<OptionElement> normal(List<OptionElement> options, String scope) {
        Map<String, List<OptionElement>> byName = new LinkedHashMap<>();
        for (OptionElement option : options) {
            OptionElement normal = normal(option, scope);
            byName.computeIfAbsent(normal.getName(), first -> new ArrayList<>()).add(normal);
        }
        return byName.values().stream()
                .flatMap(same -> isRepeated(same.get(0)) ? same.stream() : List.of(merged(same)).stream())
                .sorted(Comparator.comparing(OptionElement::getName))
                .toList();
    }

    private OptionElement normal(OptionElement option, String scope) {
        Object value = value(OptionWriting.literal(option), false);
        String name = option.getName();
        return OptionReading.option(
                option.isParenthesized()
                        ? names.extensionName(name, scope).orElseGet(() -> ProtoNames.withoutDot(name))
                        : name,
                value,
                option.isParenthesized());
    }

    private boolean isRepeated(OptionElement option) {
        if (!option.isParenthesized()) {
            return OptionWriting.isRepeated(option.getName());
        }
        FieldElement extension = names.extension(option.getName());
        return extension == null ? option.getKind() != Kind.MAP : extension.getLabel() == Field.Label.REPEATED;
    }

    private static OptionElement merged(List<OptionElement> same) {
        OptionElement first = same.get(0);
        Object value = OptionWriting.literal(first);
        for (OptionElement next : same.subList(1, same.size())) {
            value = merged(value, OptionWriting.literal(next));
        }
        return OptionReading.option(first.getName(), value(value, false), first.isParenthesized());
    }

    /** Of two values for one scalar the later one counts. */
    private static Object merged(Object one, Object other) {
        if (!(one instanceof Map<?, ?> before) || !(other instanceof Map<?, ?> after)) {
            return other;
        }
        Map<String, Object> all = new TreeMap<>();
        before.forEach((key, value) -> all.put(String.valueOf(key), value));
        after.forEach((key, value) -> all.merge(String.valueOf(key), value, OptionNormalizing::together));
        return all;
    }

    /** Whether a member of a literal is repeated is not known, so nothing is thrown away. */
    private static Object together(Object one, Object other) {
        if (one instanceof Map<?, ?> && other instanceof Map<?, ?>) {
            return merged(one, other);
        }
        return Lists.concat(list(one), list(other));
    }

    private static List<Object> list(Object value) {
        return value instanceof Collection<?> many ? List.copyOf(many) : List.of(value);
    }

    private static Object value(@Nullable Object value, boolean inLiteral) {
        if (value instanceof Map<?, ?> literal) {
            Map<String, Object> sorted = new TreeMap<>();
            literal.forEach((key, member) -> sorted.put(String.valueOf(key), value(member, true)));
            return sorted;
        }
        if (value instanceof Collection<?> list) {
            return inLiteral && list.size() == 1
                    ? value(list.iterator().next(), true)
                    : list.stream().map(part -> value(part, inLiteral)).toList();
        }
        return value == null ? "" : value;
    }
}
