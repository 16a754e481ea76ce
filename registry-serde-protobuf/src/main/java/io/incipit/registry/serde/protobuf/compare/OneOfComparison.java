// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has become of the oneofs of a message. To lose a whole oneof is no loss; to bring fields together that could stand
 * side by side is one, because of several only the last is then read.
 *
 * @param path of the message
 * @param read the reader's oneofs
 * @param written the writer's oneofs
 * @param before the writer's fields
 */
record OneOfComparison(
        ProtobufPath path,
        Map<String, List<ProtobufField>> read,
        Map<String, List<ProtobufField>> written,
        Map<Integer, ProtobufField> before) {

    static List<ProtobufFinding> findings(ProtobufMessage reader, ProtobufMessage writer) {
        OneOfComparison comparison =
                new OneOfComparison(reader.path(), members(reader), members(writer), writer.byTag());
        return Stream.concat(
                        writer.oneOfs().keySet().stream()
                                .filter(reader.oneOfs()::containsKey)
                                .flatMap(comparison::removed),
                        reader.oneOfs().keySet().stream().flatMap(comparison::broughtTogether))
                .limit(ProtobufComparison.MOST_FINDINGS)
                .toList();
    }

    private Stream<ProtobufFinding> removed(String oneOf) {
        Set<Integer> left = read.getOrDefault(oneOf, List.of()).stream()
                .map(ProtobufField::tag)
                .collect(Collectors.toSet());
        return written.getOrDefault(oneOf, List.of()).stream()
                .filter(field -> !left.contains(field.tag()))
                .map(field -> new ProtobufFinding(
                        ProtobufRule.ONEOF_FIELD_REMOVED,
                        path.then(oneOf).field(field.tag()),
                        path.then(field.name()).names(),
                        null,
                        field.inShort()));
    }

    private Stream<ProtobufFinding> broughtTogether(String oneOf) {
        List<ProtobufField> known = read.getOrDefault(oneOf, List.of()).stream()
                .map(ProtobufField::tag)
                .filter(before::containsKey)
                .map(before::get)
                .toList();
        List<ProtobufField> alone =
                known.stream().filter(field -> field.oneOf() == null).toList();
        if (alone.isEmpty() || known.size() == 1) {
            return Stream.empty();
        }
        String names = alone.stream().map(ProtobufField::name).collect(Collectors.joining(", "));
        return Stream.of(new ProtobufFinding(
                alone.size() > 1
                        ? ProtobufRule.MULTIPLE_FIELDS_MOVED_TO_ONEOF
                        : ProtobufRule.FIELD_MOVED_TO_EXISTING_ONEOF,
                path.then(oneOf),
                path.then(oneOf).names(),
                names,
                names));
    }

    private static Map<String, List<ProtobufField>> members(ProtobufMessage message) {
        return message.fields().stream()
                .filter(field -> field.oneOf() != null)
                .collect(Collectors.groupingBy(field -> Objects.requireNonNull(field.oneOf())));
    }
}
