// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.avro.Schema;

/** Types in a word or two, as a person calls them. */
final class AvroTypeNames {

    private static final int MOST_BRANCHES = 10;

    private AvroTypeNames() {}

    /** Of a named type its full name; of a union its branches. */
    static String of(Schema schema) {
        return schema.isUnion() ? ofUnion(schema.getTypes()) : schema.getFullName();
    }

    private static String ofUnion(List<Schema> branches) {
        String more = branches.size() > MOST_BRANCHES ? ", ..." : "";
        return branches.stream().limit(MOST_BRANCHES).map(Schema::getFullName).collect(joining(", ", "[", more + "]"));
    }
}
