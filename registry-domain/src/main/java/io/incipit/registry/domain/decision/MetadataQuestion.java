// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;
import java.util.Map;

/** Answers which version of a subject has certain properties in its metadata. */
public final class MetadataQuestion {

    private MetadataQuestion() {}

    /** The newest; without properties the newest that has any. SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND. */
    public static RegisteredSchema newest(
            RegistryState state, Subject subject, Map<String, String> properties, boolean deleted) {
        List<RegisteredSchema> versions = state.versions(subject).all().stream()
                .filter(schema -> deleted || schema.isLive())
                .toList();
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return versions.stream()
                .filter(schema -> has(schema, properties))
                .reduce((older, newer) -> newer)
                .orElseThrow(RegistryException::schemaNotFound);
    }

    private static boolean has(RegisteredSchema schema, Map<String, String> properties) {
        return schema.schema()
                .metadata()
                .filter(metadata -> !metadata.properties().isEmpty())
                .filter(metadata -> metadata.properties().entrySet().containsAll(properties.entrySet()))
                .isPresent();
    }
}
