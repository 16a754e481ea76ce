// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;

/**
 * The highest version of a subject, or the highest of those that bear some metadata.
 *
 * @param metadata names of properties and the values that they must have; empty if any version will do
 */
record LatestVersion(Map<String, String> metadata) {

    /** Whatever its metadata. */
    static final LatestVersion ANY = new LatestVersion(Map.of());

    LatestVersion {
        metadata = Map.copyOf(metadata);
    }

    RegisteredSchema of(String subject, SchemaRegistryClient client) {
        return metadata.isEmpty() ? client.latest(subject) : client.latest(subject, metadata);
    }
}
