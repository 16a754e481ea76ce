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
import java.util.stream.Stream;
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

    private OptionElement normal(OptionElement written, String scope) {
        OptionElement option = Features.inPieces(written);
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
        Object value = merge(same.stream().map(OptionWriting::literal).toList());
        return OptionReading.option(first.getName(), value(value, false), first.isParenthesized());
    }

    /** Of several values for one scalar the last one counts. */
    private static Object merge(List<Object> values) {
        Map<String, List<Object>> members = new TreeMap<>();
        for (Object value : values) {
            if (value instanceof Map<?, ?> literal) {
                literal.forEach(
                        (key, member) -> members.computeIfAbsent(String.valueOf(key), first -> new ArrayList<>())
                                .add(member == null ? "" : member));
            } else {
                members.clear();
            }
        }
        Object last = values.get(values.size() - 1);
        if (!(last instanceof Map<?, ?>)) {
            return last;
        }
        Map<String, Object> merged = new TreeMap<>();
        members.forEach((key, all) -> merged.put(key, together(all)));
        return merged;
    }

    /** Whether a member of a literal is repeated is not known, so nothing is thrown away. */
    private static Object together(List<Object> values) {
        if (values.size() == 1) {
            return values.get(0);
        }
        return values.stream().allMatch(Map.class::isInstance)
                ? merge(values)
                : values.stream().flatMap(OptionNormalizing::each).toList();
    }

    private static Stream<?> each(Object value) {
        return value instanceof Collection<?> many ? many.stream() : Stream.of(value);
    }

    private static Object value(@Nullable Object value, boolean inLiteral) {
        if (value instanceof Map<?, ?> literal) {
            Map<String, Object> sorted = new TreeMap<>();
            literal.forEach((key, member) -> sorted.put(String.valueOf(key), value(member, true)));
            return sorted;
        }
        if (value instanceof OptionElement member) {
            return value(OptionWriting.asMember(member), inLiteral);
        }
        if (value instanceof Collection<?> list) {
            return inLiteral && list.size() == 1
                    ? value(list.iterator().next(), true)
                    : list.stream().map(part -> value(part, inLiteral)).toList();
        }
        return value == null ? "" : value;
    }
}
