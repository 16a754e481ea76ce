// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file of three messages and an enum, made by chance, and changed by chance.
 *
 * @param fields those of each message
 */
record RandomSchema(List<List<RandomField>> fields) {

    static RandomSchema of(Random random) {
        return new RandomSchema(IntStream.range(0, 3)
                .mapToObj(message -> Stream.generate(() -> RandomField.of(random))
                        .limit(1L + random.nextInt(RandomField.MOST))
                        .collect(Collectors.toMap(RandomField::tag, field -> field, (one, other) -> one))
                        .values()
                        .stream()
                        .toList())
                .toList());
    }

    RandomSchema changed(Random random) {
        List<List<RandomField>> changed = new ArrayList<>(fields);
        int message = random.nextInt(changed.size());
        List<RandomField> some = new ArrayList<>(changed.get(message));
        RandomField field = RandomField.of(random);
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
                + messages(message ->
                        joined(message.stream().filter(RandomField::isOwn), field -> field.definition("optional "))
                                + text(message, RandomField::text));
    }

    /** What is written is the same to the byte. */
    String inEdition() {
        return "edition = \"2023\"; enum E { option features.enum_type = CLOSED; A = 0; B = 1; } "
                + messages(message -> joined(
                                message.stream().filter(field -> field.isGroup() || field.isOwn()),
                                field -> field.definition(""))
                        + text(message, RandomField::inEdition));
    }

    private String messages(Function<List<RandomField>, String> text) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> "message M%d { %s }".formatted(i, text.apply(fields.get(i))))
                .collect(Collectors.joining(" "));
    }

    private static String text(List<RandomField> fields, Function<RandomField, String> text) {
        String outside = joined(fields.stream().filter(field -> !field.isInOneOf()), text);
        String inside = joined(fields.stream().filter(RandomField::isInOneOf), text);
        return inside.isEmpty() ? outside : outside + " oneof o { " + inside + " }";
    }

    private static String joined(Stream<RandomField> fields, Function<RandomField, String> text) {
        return fields.map(text).collect(Collectors.joining(" "));
    }
}
