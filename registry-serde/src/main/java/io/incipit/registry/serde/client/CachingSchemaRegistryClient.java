// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import io.incipit.registry.serde.client.CacheLimits.MissingLimits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers, so that a message costs no request. What can never change (the content of an id, a guid, a
 * version; the place of a registered schema) is kept as long as there is room; the latest version only for a while, and
 * that something is not there not at all or only for a while. Many threads that want the same thing cause one request.
 *
 * <pre>{@code
 * SchemaRegistryClient client = new CachingSchemaRegistryClient(
 *         new HttpSchemaRegistryClient(RegistryConnection.to("http://localhost:8081")), CacheLimits.DEFAULT);
 * client.schemaById(17, null); // asks the registry
 * client.schemaById(17, null); // does not
 * }</pre>
 */
public final class CachingSchemaRegistryClient implements SchemaRegistryClient {

    private final SchemaRegistryClient origin;
    private final BoundedCache<Sent, RegisteredSchema> registered;
    private final BoundedCache<ById, RegisteredSchema> byId;
    private final BoundedCache<UUID, RegisteredSchema> byGuid;
    private final BoundedCache<ByVersion, RegisteredSchema> byVersion;
    private final ExpiringCache<Newest, RegisteredSchema> latest;
    private final MissingThings missing;

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
        this.missing = new MissingThings(limits.missing(), nanoTime);
    }

    @Override
    public RegisteredSchema register(String subject, SchemaDefinition schema, boolean normalize) {
        return registered.get(new Sent(subject, schema, normalize), sent -> {
            RegisteredSchema answer = origin.register(subject, schema, normalize);
            latest.removeIf(newest -> newest.subject().equals(subject));
            missing.registered(subject);
            return answer;
        });
    }

    /** Shares what was learnt by registering, unless an old server kept the version to itself. */
    @Override
    public RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize) {
        Sent sent = new Sent(subject, schema, normalize);
        RegisteredSchema known = registered.get(sent, this::find);
        if (known.version() != null) {
            return known;
        }
        registered.remove(sent);
        return registered.get(sent, this::find);
    }

    @Override
    public RegisteredSchema schemaById(int id, @Nullable String subject) {
        return byId.get(new ById(id, subject), key -> missing.ids().ask(key, () -> origin.schemaById(id, subject)));
    }

    @Override
    public RegisteredSchema schemaByGuid(UUID guid) {
        return byGuid.get(guid, key -> missing.guids().ask(guid, () -> origin.schemaByGuid(guid)));
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
        return byVersion.get(new ByVersion(subject, version), key -> missing.versions()
                .ask(key, () -> origin.version(subject, version)));
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

    private RegisteredSchema find(Sent sent) {
        return missing.schemas().ask(sent, () -> origin.lookup(sent.subject(), sent.schema(), sent.normalize()));
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

    /** What was not there. */
    private record MissingThings(
            MissingAnswers<ById> ids,
            MissingAnswers<UUID> guids,
            MissingAnswers<ByVersion> versions,
            MissingAnswers<Sent> schemas) {

        private static final Set<Integer> NO_SCHEMA = Set.of(40401, 40403);
        private static final Set<Integer> NO_VERSION = Set.of(40402);

        MissingThings(MissingLimits limits, LongSupplier nanoTime) {
            this(
                    new MissingAnswers<>(limits.capacity(), limits.ids(), NO_SCHEMA, nanoTime),
                    new MissingAnswers<>(limits.capacity(), limits.ids(), NO_SCHEMA, nanoTime),
                    new MissingAnswers<>(limits.capacity(), limits.versions(), NO_VERSION, nanoTime),
                    new MissingAnswers<>(limits.capacity(), limits.schemas(), NO_SCHEMA, nanoTime));
        }

        /** After a registration there is more: ids and guids of its own, and of the subject versions and schemas. */
        void registered(String subject) {
            ids.removeIf(any -> true);
            guids.removeIf(any -> true);
            versions.removeIf(version -> version.subject().equals(subject));
            schemas.removeIf(sent -> sent.subject().equals(subject));
        }
    }
}
