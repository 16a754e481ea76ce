// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.OptionElement.OptionPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of options: names, literals, lists. */
final class OptionText {

    private OptionText() {}

    /** In brackets with a blank in front; empty if there are none. */
    static String inBrackets(List<OptionElement> options) {
        return switch (options.size()) {
            case 0 -> "";
            case 1 -> " [%s]".formatted(of(options.get(0)));
            default -> " " + block('[', options.stream().map(OptionText::of), ']');
        };
    }

    static String of(OptionElement option) {
        String name = option.isParenthesized() ? "(" + option.getName() + ")" : option.getName();
        Object value = option.getValue();
        return switch (option.getKind()) {
            case OPTION -> name + "." + of((OptionElement) value);
            case STRING -> name + " = " + quoted(value.toString());
            case MAP, LIST -> name + " = " + value(value);
            case BOOLEAN, NUMBER, ENUM -> name + " = " + value;
        };
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Map<?, ?> literal) {
            return block('{', literal.entrySet().stream().map(OptionText::member), '}');
        }
        if (value instanceof OptionElement member) {
            return value(OptionWriting.asMember(member));
        }
        if (value instanceof Collection<?> list) {
            return block('[', list.stream().map(OptionText::value), ']');
        }
        if (value instanceof OptionPrimitive primitive) {
            return primitive.getKind() == OptionElement.Kind.STRING
                    ? quoted(primitive.getValue().toString())
                    : primitive.getValue().toString();
        }
        return quoted(Objects.toString(value));
    }

    private static String member(Map.Entry<?, ?> member) {
        return member.getKey() + ": " + value(member.getValue());
    }

    private static String block(char open, Stream<String> parts, char close) {
        List<String> lines =
                parts.map(part -> "  " + part.replace("\n", "\n  ")).toList();
        return open + "\n" + String.join(",\n", lines) + (lines.isEmpty() ? "" : "\n") + close;
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            String escape = escape(c);
            if (escape.isEmpty()) {
                quoted.append((char) c);
            } else {
                quoted.append(escape);
            }
        });
        return quoted.append('"').toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case 0x07 -> "\\a";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case 0x0B -> "\\v";
            case '\\' -> "\\\\";
            case '\'' -> "\\'";
            case '"' -> "\\\"";
            default -> "";
        };
    }
}
