// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.apache.avro.Schema.Type.BYTES;
import static org.apache.avro.Schema.Type.DOUBLE;
import static org.apache.avro.Schema.Type.FLOAT;
import static org.apache.avro.Schema.Type.INT;
import static org.apache.avro.Schema.Type.LONG;
import static org.apache.avro.Schema.Type.STRING;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.Schema;

/** The primitive types that a reader takes for others: wider numbers, and texts and bytes for each other. */
final class AvroPromotions {

    private static final Map<Schema.Type, Set<Schema.Type>> WIDER = Map.of(
            INT, Set.of(LONG, FLOAT, DOUBLE),
            LONG, Set.of(FLOAT, DOUBLE),
            FLOAT, Set.of(DOUBLE),
            STRING, Set.of(BYTES),
            BYTES, Set.of(STRING));

    private AvroPromotions() {}

    static boolean promotes(Schema.Type written, Schema.Type read) {
        return WIDER.getOrDefault(written, Set.of()).contains(read);
    }

    /** The types that read what this one writes, beside itself. */
    static List<String> readersOf(String type) {
        return names(read -> WIDER.entrySet().stream()
                .anyMatch(entry -> entry.getKey().getName().equals(type)
                        && entry.getValue().contains(read)));
    }

    /** The types that this one reads, beside itself. */
    static List<String> readAs(String type) {
        return names(written -> WIDER.getOrDefault(written, Set.of()).stream()
                .anyMatch(wider -> wider.getName().equals(type)));
    }

    private static List<String> names(Predicate<Schema.Type> wanted) {
        return Arrays.stream(Schema.Type.values())
                .filter(wanted)
                .map(Schema.Type::getName)
                .toList();
    }
}
