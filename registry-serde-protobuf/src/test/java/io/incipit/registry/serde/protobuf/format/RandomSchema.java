// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file of three messages and an enum, made by chance, and changed by chance.
 *
 * @param fields those of each message
 */
record RandomSchema(List<List<Field>> fields) {

    private static final List<String> TYPES = List.of(
            "double",
            "float",
            "int32",
            "int64",
            "uint32",
            "uint64",
            "sint32",
            "sint64",
            "fixed32",
            "fixed64",
            "sfixed32",
            "sfixed64",
            "bool",
            "string",
            "bytes",
            "E",
            "M0",
            "M1",
            "M2",
            "map<string, int32>",
            "map<int64, M1>");
    private static final List<String> LABELS = List.of("optional ", "optional ", "repeated ");
    private static final int MOST_FIELDS = 8;

    static RandomSchema of(Random random) {
        return new RandomSchema(IntStream.range(0, 3)
                .mapToObj(message -> Stream.generate(() -> Field.of(random))
                        .limit(1L + random.nextInt(MOST_FIELDS))
                        .collect(Collectors.toMap(Field::tag, field -> field, (one, other) -> one))
                        .values()
                        .stream()
                        .toList())
                .toList());
    }

    RandomSchema changed(Random random) {
        List<List<Field>> changed = new ArrayList<>(fields);
        int message = random.nextInt(changed.size());
        List<Field> some = new ArrayList<>(changed.get(message));
        Field field = Field.of(random);
        some.removeIf(there -> there.tag() == field.tag() && random.nextBoolean());
        if (some.stream().noneMatch(there -> there.tag() == field.tag()) && random.nextInt(3) > 0) {
            some.add(field);
        }
        some.replaceAll(there -> random.nextInt(4) == 0 ? there.changed(random) : there);
        changed.set(message, some);
        return new RandomSchema(changed);
    }

    String text() {
        return "syntax = \"proto2\"; enum E { A = 0; B = 1; } "
                + IntStream.range(0, fields.size())
                        .mapToObj(i -> "message M%d { %s }".formatted(i, text(fields.get(i))))
                        .collect(Collectors.joining(" "));
    }

    private static String text(List<Field> fields) {
        String outside = fields.stream()
                .filter(field -> !field.isInOneOf())
                .map(field -> field.label() + field.text())
                .collect(Collectors.joining(" "));
        String inside =
                fields.stream().filter(Field::isInOneOf).map(Field::text).collect(Collectors.joining(" "));
        return inside.isEmpty() ? outside : outside + " oneof o { " + inside + " }";
    }

    /** A field. */
    record Field(int tag, String name, String label, String type, boolean oneOf) {

        static Field of(Random random) {
            String type = one(TYPES, random);
            String label = type.startsWith("map") ? "" : one(LABELS, random);
            return new Field(
                    1 + random.nextInt(MOST_FIELDS),
                    "f" + random.nextInt(1_000_000),
                    label,
                    type,
                    random.nextInt(4) == 0);
        }

        Field changed(Random random) {
            Field other = of(random);
            return switch (random.nextInt(4)) {
                case 0 -> new Field(tag, other.name, label, type, oneOf);
                case 1 -> new Field(tag, name, other.label, other.type, oneOf);
                case 2 -> new Field(tag, name, type.startsWith("map") ? "" : one(LABELS, random), type, oneOf);
                default -> new Field(tag, name, label, type, !oneOf);
            };
        }

        boolean isInOneOf() {
            return oneOf && label.equals("optional ");
        }

        String text() {
            return "%s %s = %d;".formatted(type, name, tag);
        }

        private static String one(List<String> all, Random random) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
