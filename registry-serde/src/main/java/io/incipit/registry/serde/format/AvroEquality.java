// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Whether two schemas say the same to machines and to people: equal for Avro, and with equal docs, aliases and enum
 * defaults, which Avro's own equality passes over.
 */
final class AvroEquality {

    private final Deque<Pair> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    private AvroEquality() {}

    static boolean equal(Schema one, Schema other) {
        return wrapped(one).equals(wrapped(other)) && new AvroEquality().equalRemarks(one, other);
    }

    /** Avro remembers what it has compared for as long as it is inside one record. */
    private static Schema wrapped(Schema schema) {
        return Schema.createRecord("Whole", null, null, false, List.of(new Schema.Field("it", schema)));
    }

    /** Both have the same structure here, and a full name means one type in each. */
    private boolean equalRemarks(Schema one, Schema other) {
        waiting.add(new Pair(one, other));
        while (!waiting.isEmpty()) {
            Pair next = waiting.remove();
            if (!equalHere(next.one, next.other)) {
                return false;
            }
        }
        return true;
    }

    private boolean equalHere(Schema one, Schema other) {
        switch (one.getType()) {
            case RECORD -> {
                return !seen.add(one.getFullName())
                        || (equalTypes(one, other) && equalFields(one.getFields(), other.getFields()));
            }
            case ENUM -> {
                return equalTypes(one, other) && Objects.equals(one.getEnumDefault(), other.getEnumDefault());
            }
            case FIXED -> {
                return equalTypes(one, other);
            }
            case ARRAY -> waiting.add(new Pair(one.getElementType(), other.getElementType()));
            case MAP -> waiting.add(new Pair(one.getValueType(), other.getValueType()));
            case UNION -> {
                for (int i = 0; i < one.getTypes().size(); i++) {
                    waiting.add(new Pair(one.getTypes().get(i), other.getTypes().get(i)));
                }
            }
            default -> {}
        }
        return true;
    }

    private static boolean equalTypes(Schema one, Schema other) {
        return Objects.equals(one.getDoc(), other.getDoc()) && one.getAliases().equals(other.getAliases());
    }

    private boolean equalFields(List<Schema.Field> ones, List<Schema.Field> others) {
        for (int i = 0; i < ones.size(); i++) {
            Schema.Field one = ones.get(i);
            Schema.Field other = others.get(i);
            if (!Objects.equals(one.doc(), other.doc()) || !one.aliases().equals(other.aliases())) {
                return false;
            }
            waiting.add(new Pair(one.schema(), other.schema()));
        }
        return true;
    }

    private record Pair(Schema one, Schema other) {}
}
