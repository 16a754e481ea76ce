// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static org.apache.avro.Schema.Type.BYTES;
import static org.apache.avro.Schema.Type.DOUBLE;
import static org.apache.avro.Schema.Type.FLOAT;
import static org.apache.avro.Schema.Type.INT;
import static org.apache.avro.Schema.Type.LONG;
import static org.apache.avro.Schema.Type.STRING;

import java.util.Map;
import java.util.Set;
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
}
