// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Field names that a schema's metadata keeps free, in the property {@code confluent:reserved}. */
final class ReservedFields {

    private static final String PROPERTY = "confluent:reserved";

    private ReservedFields() {}

    static List<String> findings(Candidate candidate, Schema previous) {
        Set<String> reserved = of(candidate.schema());
        List<String> lines = new ArrayList<>();
        for (String field : of(previous)) {
            if (!reserved.contains(field)) {
                lines.add(("The new schema has reserved field %s removed from its metadata which is present in the old "
                                + "schema's metadata.")
                        .formatted(field));
            }
        }
        for (String field : reserved) {
            if (candidate.parsed().topLevelFields().contains(field)) {
                lines.add("The new schema has field that conflicts with the reserved field %s.".formatted(field));
            }
        }
        return lines;
    }

    private static Set<String> of(Schema schema) {
        String names = schema.metadata()
                .map(metadata -> metadata.properties().getOrDefault(PROPERTY, ""))
                .orElse("");
        Set<String> fields = new LinkedHashSet<>();
        Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(fields::add);
        return fields;
    }
}
