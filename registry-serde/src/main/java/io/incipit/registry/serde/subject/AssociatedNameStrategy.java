// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import io.incipit.registry.serde.client.ExpiringCache;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The subject that the registry associates with the topic, or else the name that another strategy gives. Whoever runs the
 * registry can so say which subject a topic has, and no application has to be configured for it.
 *
 * <p>A registry that knows no associations (404) has none; any other refusal is one.
 *
 * <pre>{@code
 * properties.put("value.subject.name.strategy", "AssociatedNameStrategy");
 * properties.put("subject.name.strategy.fallback.type", "RECORD");
 * AvroSerializer serializer = new AvroSerializer(client, properties, false);
 * }</pre>
 */
public final class AssociatedNameStrategy implements SubjectNameStrategy {

    private static final String PREFIX = "subject.name.strategy.";
    private static final String FALLBACK = PREFIX + "fallback.type";
    private static final String CLUSTER = PREFIX + "kafka.cluster.id";
    private static final String CACHE_SIZE = PREFIX + "cache.size";
    private static final String CACHE_EXPIRY = PREFIX + "cache.expiry.secs";
    private static final String ANY_CLUSTER = "-";

    private static final ConfigDef SETTINGS = new ConfigDef()
            .define(
                    FALLBACK,
                    ConfigDef.Type.STRING,
                    Fallback.TOPIC.name(),
                    ConfigDef.CaseInsensitiveValidString.in("TOPIC", "RECORD", "TOPIC_RECORD", "NONE"),
                    Importance.LOW,
                    "How subjects are named that no association gives.")
            .define(CLUSTER, ConfigDef.Type.STRING, ANY_CLUSTER, Importance.LOW, "The Kafka cluster of the topics.")
            .define(
                    CACHE_SIZE,
                    ConfigDef.Type.INT,
                    1000,
                    ConfigDef.Range.atLeast(1),
                    Importance.LOW,
                    "Number of topics kept.")
            .define(
                    CACHE_EXPIRY,
                    ConfigDef.Type.INT,
                    -1,
                    ConfigDef.Range.atLeast(-1),
                    Importance.LOW,
                    "How long; -1: for ever.");

    private final Settings settings;
    private final LongSupplier nanoTime;
    private final @Nullable SchemaRegistryClient client;
    private final ExpiringCache<Role, List<String>> known;

    /** For the default settings: any cluster, and the topic's name where nothing is associated. */
    public AssociatedNameStrategy() {
        this(Map.of());
    }

    /** Throws {@link org.apache.kafka.common.config.ConfigException} if a setting is wrong. */
    AssociatedNameStrategy(Map<String, ?> properties) {
        this(properties, System::nanoTime);
    }

    /** With another clock than the JVM's. */
    AssociatedNameStrategy(Map<String, ?> properties, LongSupplier nanoTime) {
        this(Settings.of(properties), nanoTime, null);
    }

    private AssociatedNameStrategy(Settings settings, LongSupplier nanoTime, @Nullable SchemaRegistryClient client) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.client = client;
        this.known = new ExpiringCache<>(settings.cacheSize(), settings.expiry(), nanoTime);
    }

    @Override
    public SubjectNameStrategy asking(SchemaRegistryClient registry) {
        return new AssociatedNameStrategy(settings, nanoTime, registry);
    }

    /** Once it has become old, the association is asked for again. */
    @Override
    public boolean mayChange() {
        return settings.expiry() != null;
    }

    @Override
    public @Nullable String subjectName(@Nullable String topic, boolean isKey, @Nullable String recordName) {
        if (topic == null) {
            return null;
        }
        List<String> subjects = known.get(new Role(topic, isKey), this::associated);
        if (subjects.size() > 1) {
            throw new SerializationException("The %s of topic %s are associated with several subjects (%s); delete all"
                            .formatted(isKey ? "keys" : "values", topic, String.join(", ", subjects))
                    + " associations but one");
        }
        return subjects.isEmpty() ? fallback(topic, isKey, recordName) : subjects.get(0);
    }

    @Override
    public boolean usesRecordName() {
        return settings.fallback() == Fallback.RECORD || settings.fallback() == Fallback.TOPIC_RECORD;
    }

    private List<String> associated(Role role) {
        if (client == null) {
            return List.of();
        }
        try {
            return client.associatedSubjects(settings.cluster(), role.topic(), role.isKey());
        } catch (RegistryClientException e) {
            if (e.status() == 404) {
                return List.of();
            }
            throw e;
        }
    }

    private @Nullable String fallback(String topic, boolean isKey, @Nullable String recordName) {
        return switch (settings.fallback()) {
            case TOPIC -> new TopicNameStrategy().subjectName(topic, isKey, recordName);
            case RECORD -> new RecordNameStrategy().subjectName(topic, isKey, recordName);
            case TOPIC_RECORD -> new TopicRecordNameStrategy().subjectName(topic, isKey, recordName);
            case NONE ->
                throw new SerializationException(
                        "No subject is associated with the %s of topic %s, and %s is NONE; associate one with POST /associations"
                                .formatted(isKey ? "keys" : "values", topic, FALLBACK));
        };
    }

    private enum Fallback {
        TOPIC,
        RECORD,
        TOPIC_RECORD,
        NONE
    }

    private record Role(String topic, boolean isKey) {}

    private record Settings(
            Fallback fallback,
            String cluster,
            int cacheSize,
            @Nullable Duration expiry) {

        static Settings of(Map<String, ?> properties) {
            AbstractConfig config = new AbstractConfig(SETTINGS, properties, false);
            int seconds = config.getInt(CACHE_EXPIRY);
            return new Settings(
                    Fallback.valueOf(config.getString(FALLBACK).toUpperCase(Locale.ROOT)),
                    config.getString(CLUSTER),
                    config.getInt(CACHE_SIZE),
                    seconds < 0 ? null : Duration.ofSeconds(seconds));
        }
    }
}
