// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A small registry in memory for one thread: ids count from 1, versions too, for all subjects together. */
final class KeptSchemas implements SchemaRegistryClient {

    private final List<RegisteredSchema> kept = new ArrayList<>();

    void put(String subject, int id, UUID guid, SchemaDefinition schema) {
        kept.add(new RegisteredSchema(subject, kept.size() + 1, id, guid, schema));
    }

    /** The text that was registered last. */
    String lastText() {
        return kept.get(kept.size() - 1).definition().schema();
    }

    @Override
    public RegisteredSchema register(String subject, SchemaDefinition schema, boolean normalize) {
        return kept.stream().filter(is(subject, schema)).findFirst().orElseGet(() -> {
            UUID guid = UUID.nameUUIDFromBytes(schema.schema().getBytes(StandardCharsets.UTF_8));
            put(subject, kept.size() + 1, guid, schema);
            return kept.get(kept.size() - 1);
        });
    }

    @Override
    public RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize) {
        return find(is(subject, schema));
    }

    @Override
    public RegisteredSchema schemaById(int id, @Nullable String subject) {
        return find(schema -> schema.requiredId() == id);
    }

    @Override
    public RegisteredSchema schemaByGuid(UUID guid) {
        return find(schema -> guid.equals(schema.guid()));
    }

    @Override
    public RegisteredSchema latest(String subject) {
        return kept.stream()
                .filter(schema -> subject.equals(schema.subject()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> RegistryClientException.refused(404, 40401, "Subject not found"));
    }

    @Override
    public RegisteredSchema latest(String subject, Map<String, String> metadata) {
        return latest(subject);
    }

    @Override
    public RegisteredSchema version(String subject, int version) {
        return find(schema -> subject.equals(schema.subject()) && schema.requiredVersion() == version);
    }

    @Override
    public List<String> subjects() {
        return kept.stream().map(RegisteredSchema::subject).distinct().toList();
    }

    @Override
    public List<String> associatedSubjects(String namespace, String topic, boolean isKey) {
        return List.of();
    }

    private RegisteredSchema find(Predicate<RegisteredSchema> wanted) {
        return kept.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> RegistryClientException.refused(404, 40403, "Schema not found"));
    }

    private static Predicate<RegisteredSchema> is(String subject, SchemaDefinition schema) {
        return known -> subject.equals(known.subject()) && schema.equals(known.definition());
    }
}
