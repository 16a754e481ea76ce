// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incipit.registry.domain.model.SchemaEntity;
import io.incipit.registry.domain.model.SchemaEntity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records and fields that a canonical Avro text defines, in its order: each record before its fields. */
final class AvroPlaces {

    private final List<Place> found = new ArrayList<>();

    private AvroPlaces() {}

    static List<Place> of(JsonNode schema) {
        AvroPlaces places = new AvroPlaces();
        places.visit(schema, "");
        return places.found;
    }

    private void visit(JsonNode node, String namespace) {
        if (node.isArray()) {
            node.forEach(branch -> visit(branch, namespace));
        } else if (node instanceof ObjectNode type) {
            visitType(type, namespace);
        }
    }

    private void visitType(ObjectNode type, String namespace) {
        switch (type.path("type").asText()) {
            case "record", "error" -> visitRecord(type, type.path("namespace").asText(namespace));
            case "array" -> visit(type.path("items"), namespace);
            case "map" -> visit(type.path("values"), namespace);
            default -> visit(type.path("type"), namespace);
        }
    }

    private void visitRecord(ObjectNode type, String namespace) {
        String name = type.path("name").asText();
        found.add(new Place(type, namespace, name, ""));
        for (JsonNode node : type.path("fields")) {
            if (node instanceof ObjectNode field) {
                found.add(new Place(
                        field, namespace, name, "." + field.path("name").asText()));
                visit(field.path("type"), namespace);
            }
        }
    }

    /**
     * A record or a field.
     *
     * @param node what defines it in the text
     * @param record the simple name of the record
     * @param rest a dot and the name of the field; empty for the record itself
     */
    record Place(ObjectNode node, String namespace, String record, String rest) {

        SchemaEntity entity() {
            return new SchemaEntity(namespace.isEmpty() ? simple() : namespace + "." + simple(), kind());
        }

        /** All ways to speak of it. */
        Set<SchemaEntity> spellings() {
            return Stream.of("", ".", namespace + ".")
                    .map(prefix -> new SchemaEntity(prefix + simple(), kind()))
                    .collect(Collectors.toSet());
        }

        /** Of the field, or of the record itself. */
        String lastName() {
            return SchemaEntity.lastName(rest.isEmpty() ? record : rest);
        }

        private String simple() {
            return record + rest;
        }

        private Kind kind() {
            return rest.isEmpty() ? Kind.RECORD : Kind.FIELD;
        }
    }
}
