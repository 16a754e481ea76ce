// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Finding;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.spi.ParsedSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Field names that a schema's metadata keeps free, in the property {@code confluent:reserved}. */
final class ReservedFields {

    private static final String PROPERTY = "confluent:reserved";

    private ReservedFields() {}

    static List<Finding> findings(Candidate candidate, RegisteredSchema previous) {
        Set<String> reserved = of(candidate.schema());
        List<Finding> findings = new ArrayList<>();
        for (String field : of(previous.schema())) {
            if (!reserved.contains(field)) {
                findings.add(new Finding(removed(field), previous.version(), null));
            }
        }
        for (String field : reserved) {
            if (candidate.parsed().topLevelFields().contains(field)) {
                findings.add(new Finding(used(field, candidate.parsed()), null, null));
            }
        }
        return findings;
    }

    private static Incompatibility removed(String field) {
        return new Incompatibility(
                "RESERVED_FIELD_REMOVED",
                Place.WHOLE,
                field,
                field,
                null,
                "Name %s in the metadata property %s again.".formatted(field, PROPERTY),
                "The new schema has reserved field %s removed from its metadata which is present in the old schema's metadata."
                        .formatted(field));
    }

    private static Incompatibility used(String field, ParsedSchema schema) {
        return new Incompatibility(
                "RESERVED_FIELD_USED",
                schema.placeOf(field),
                field,
                null,
                field,
                "Give the field another name than %s, which the metadata property %s keeps free."
                        .formatted(field, PROPERTY),
                "The new schema has field that conflicts with the reserved field %s.".formatted(field));
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
