// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.Version;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The metadata property {@code confluent:version}, in which a schema says which version of its subject it is. */
final class VersionProperty {

    private static final String NAME = "confluent:version";

    private VersionProperty() {}

    static boolean isIn(Schema schema) {
        return property(schema).isPresent();
    }

    /** Its number, if it has one. */
    static OptionalInt of(Schema schema) {
        try {
            return property(schema).map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    static Schema with(Schema schema, Version version) {
        Metadata metadata = schema.metadata().orElse(Metadata.EMPTY);
        SortedMap<String, String> properties = new TreeMap<>(metadata.properties());
        properties.put(NAME, version.toString());
        return schema.withMetadata(new Metadata(metadata.tags(), properties, metadata.sensitive()));
    }

    /** Metadata without the property; absent metadata is taken as empty. */
    static Metadata without(Schema schema) {
        Metadata metadata = schema.metadata().orElse(Metadata.EMPTY);
        SortedMap<String, String> properties = new TreeMap<>(metadata.properties());
        properties.remove(NAME);
        return new Metadata(metadata.tags(), properties, metadata.sensitive());
    }

    private static Optional<String> property(Schema schema) {
        return schema.metadata().map(metadata -> metadata.properties().get(NAME));
    }
}
