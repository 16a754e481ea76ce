// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers, so that a message costs no request. What can never change (the content of an id, a guid, a
 * version; the place of a registered schema) is kept as long as there is room; the latest version only for a while.
 */
public final class CachingSchemaRegistryClient implements SchemaRegistryClient {

    private final SchemaRegistryClient origin;
    private final BoundedCache<Sent, RegisteredSchema> registered;
    private final BoundedCache<ById, RegisteredSchema> byId;
    private final BoundedCache<UUID, RegisteredSchema> byGuid;
    private final BoundedCache<ByVersion, RegisteredSchema> byVersion;
    private final ExpiringCache<Newest, RegisteredSchema> latest;

    public CachingSchemaRegistryClient(SchemaRegistryClient origin, CacheLimits limits) {
        this(origin, limits, System::nanoTime);
    }

    CachingSchemaRegistryClient(SchemaRegistryClient origin, CacheLimits limits, LongSupplier nanoTime) {
        this.origin = origin;
        this.registered = new BoundedCache<>(limits.schemas());
        this.byId = new BoundedCache<>(limits.schemas());
        this.byGuid = new BoundedCache<>(limits.schemas());
        this.byVersion = new BoundedCache<>(limits.schemas());
        this.latest = new ExpiringCache<>(limits.latest(), limits.latestTtl(), nanoTime);
    }

    @Override
    public RegisteredSchema register(String subject, SchemaDefinition schema, boolean normalize) {
        return registered.get(new Sent(subject, schema, normalize), sent -> {
            RegisteredSchema answer = origin.register(subject, schema, normalize);
            latest.removeIf(newest -> newest.subject().equals(subject));
            return answer;
        });
    }

    /** Shares what was learnt by registering, unless an old server kept the version to itself. */
    @Override
    public RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize) {
        Sent sent = new Sent(subject, schema, normalize);
        RegisteredSchema known = registered.get(sent, key -> origin.lookup(subject, schema, normalize));
        if (known.version() != null) {
            return known;
        }
        registered.remove(sent);
        return registered.get(sent, key -> origin.lookup(subject, schema, normalize));
    }

    @Override
    public RegisteredSchema schemaById(int id, @Nullable String subject) {
        return byId.get(new ById(id, subject), key -> origin.schemaById(id, subject));
    }

    @Override
    public RegisteredSchema schemaByGuid(UUID guid) {
        return byGuid.get(guid, origin::schemaByGuid);
    }

    @Override
    public RegisteredSchema latest(String subject) {
        return latest(subject, Map.of());
    }

    @Override
    public RegisteredSchema latest(String subject, Map<String, String> metadata) {
        return latest.get(new Newest(subject, metadata), this::fetchLatest);
    }

    @Override
    public RegisteredSchema version(String subject, int version) {
        return byVersion.get(new ByVersion(subject, version), key -> origin.version(subject, version));
    }

    @Override
    public List<String> associatedSubjects(String namespace, String topic, boolean isKey) {
        return origin.associatedSubjects(namespace, topic, isKey);
    }

    @Override
    public List<String> subjects() {
        return origin.subjects();
    }

    @Override
    public void close() {
        origin.close();
    }

    private RegisteredSchema fetchLatest(Newest wanted) {
        return wanted.metadata().isEmpty()
                ? origin.latest(wanted.subject())
                : origin.latest(wanted.subject(), wanted.metadata());
    }

    private record Sent(String subject, SchemaDefinition schema, boolean normalize) {}

    private record ById(int id, @Nullable String subject) {}

    private record ByVersion(String subject, int version) {}

    private record Newest(String subject, Map<String, String> metadata) {}
}
