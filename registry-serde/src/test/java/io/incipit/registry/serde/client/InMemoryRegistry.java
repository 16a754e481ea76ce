// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A small registry in memory: ids count from 1, every subject has its versions, guids are made of the text. */
public final class InMemoryRegistry implements SchemaRegistryClient {

    private final List<RegisteredSchema> schemas = new ArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> associations = new HashMap<>();

    /** What was asked, in order, as {@code register orders-value}. */
    public List<String> calls() {
        return calls;
    }

    /** Puts a schema under an id and guid of the test's own. */
    public synchronized void put(String subject, int id, UUID guid, SchemaDefinition schema) {
        schemas.add(new RegisteredSchema(subject, versions(subject) + 1, id, guid, schema));
    }

    @Override
    public synchronized RegisteredSchema register(String subject, SchemaDefinition schema, boolean normalize) {
        calls.add("register " + subject);
        return schemas.stream().filter(holds(subject, schema)).findFirst().orElseGet(() -> add(subject, schema));
    }

    @Override
    public synchronized RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize) {
        calls.add("lookup " + subject);
        return first(holds(subject, schema), 40403, "Schema not found");
    }

    @Override
    public synchronized RegisteredSchema schemaById(int id, @Nullable String subject) {
        calls.add("id " + id + " " + subject);
        return first(known -> known.requiredId() == id, 40403, "Schema " + id + " not found");
    }

    @Override
    public synchronized RegisteredSchema schemaByGuid(UUID guid) {
        calls.add("guid " + guid);
        return first(known -> guid.equals(known.guid()), 40403, "Schema " + guid + " not found");
    }

    @Override
    public synchronized RegisteredSchema latest(String subject) {
        calls.add("latest " + subject);
        return first(at(subject, versions(subject)), 40401, "Subject '" + subject + "' not found.");
    }

    @Override
    public synchronized RegisteredSchema latest(String subject, Map<String, String> metadata) {
        calls.add("latest " + subject + " " + metadata);
        return first(
                known -> subject.equals(known.subject())
                        && metadata.values().stream()
                                .allMatch(value -> known.definition().schema().contains(value)),
                40402,
                "Version not found");
    }

    @Override
    public synchronized RegisteredSchema version(String subject, int version) {
        calls.add("version " + subject + " " + version);
        return first(at(subject, version), 40402, "Version " + version + " not found.");
    }

    @Override
    public synchronized List<String> subjects() {
        return schemas.stream().map(RegisteredSchema::subject).distinct().toList();
    }

    /** Associates the subject with the values of the topic. */
    public synchronized void associate(String topic, String subject) {
        associations.computeIfAbsent(topic, unknown -> new ArrayList<>()).add(subject);
    }

    @Override
    public synchronized List<String> associatedSubjects(String namespace, String topic, boolean isKey) {
        calls.add("associations " + namespace + " " + topic + (isKey ? " key" : " value"));
        return associations.getOrDefault(topic, List.of());
    }

    private RegisteredSchema add(String subject, SchemaDefinition schema) {
        UUID guid = UUID.nameUUIDFromBytes(schema.schema().getBytes(StandardCharsets.UTF_8));
        put(subject, schemas.size() + 1, guid, schema);
        return schemas.get(schemas.size() - 1);
    }

    private int versions(String subject) {
        return (int) schemas.stream()
                .filter(known -> subject.equals(known.subject()))
                .count();
    }

    private RegisteredSchema first(Predicate<RegisteredSchema> wanted, int code, String message) {
        return schemas.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> RegistryClientException.refused(404, code, message));
    }

    private static Predicate<RegisteredSchema> at(String subject, int version) {
        return known ->
                subject.equals(known.subject()) && Integer.valueOf(version).equals(known.version());
    }

    private static Predicate<RegisteredSchema> holds(String subject, SchemaDefinition schema) {
        return known -> subject.equals(known.subject()) && schema.equals(known.definition());
    }
}
