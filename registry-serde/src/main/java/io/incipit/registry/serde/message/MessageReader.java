// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.subject.SubjectNaming;
import io.incipit.registry.serde.wire.SchemaKey;
import io.incipit.registry.serde.wire.SchemaName;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes objects of messages. Immutable but for its caches; safe for use by many threads. */
final class MessageReader<S> {

    private final MessageReading<S> reading;
    private final SerdeConfig config;
    private final Registry registry;
    private final SubjectNaming naming;
    private final RegistrySchemas<S> schemas;
    private final BoundedCache<Origin, Written<S>> writers;
    private final BoundedCache<Use, MessageDecoder> latestDecoders;
    private final AtomicReference<@Nullable Written<S>> recent = new AtomicReference<>();

    MessageReader(MessageReading<S> reading, SerdeConfig config, Registry registry) {
        this.reading = reading;
        this.config = config;
        this.registry = registry;
        this.naming = config.naming().asking(registry.client());
        UnrunRules rules =
                new UnrunRules(config.reading().rules(), config.caches().schemas());
        this.schemas = new RegistrySchemas<>(reading.language(), registry.client(), rules);
        this.writers = new BoundedCache<>(config.caches().schemas());
        this.latestDecoders = new BoundedCache<>(config.caches().schemas());
    }

    /** The object, or null for null, which is a tombstone. */
    @Nullable
    Object read(@Nullable String topic, @Nullable Headers headers, byte @Nullable [] message) {
        if (message == null) {
            return null;
        }
        byte[] naming = config.reading().frames().naming(headers, config.isKey(), message);
        SchemaName name = name(topic, naming);
        try {
            return decoder(topic, name).decode(message, naming == message ? name.length() : 0);
        } catch (RegistryClientException e) {
            throw RegistryFailures.translate(e, "Error retrieving " + type() + " schema" + place(topic, name));
        } catch (RulesNotRunException e) {
            throw new SerializationException(
                    "Error deserializing " + type() + " message" + place(topic, name) + ": " + e.getMessage(), e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new SerializationException(
                    "Error deserializing " + type() + " message" + place(topic, name) + ": " + e
                            + ". Check that the message was written with this schema; skip it if it was not",
                    e);
        }
    }

    void close() {
        registry.close();
    }

    /** Most messages name the schema of the one before, and its name need not be made again. */
    private SchemaName name(@Nullable String topic, byte[] naming) {
        Written<S> last = recent.get();
        if (last != null && last.origin().name().begins(naming)) {
            return last.origin().name();
        }
        try {
            return config.reading().frames().name(naming, reading::partAt);
        } catch (SerializationException e) {
            throw new SerializationException(
                    "Error deserializing the " + kind() + " of a message of topic " + topic + ": " + e.getMessage(), e);
        }
    }

    private MessageDecoder decoder(@Nullable String topic, SchemaName name) {
        Written<S> written = written(topic, name);
        String subject = written.subject();
        LatestVersion version = config.reading().latest();
        if (version == null || subject == null || !reading.canFollowLatest()) {
            return written.decoder();
        }
        RegisteredSchema latest = version.of(subject, registry.client());
        return latestDecoders.get(
                new Use(topic, written, latest, null), use -> latestDecoder(subject, written, latest));
    }

    private MessageDecoder latestDecoder(String subject, Written<S> written, RegisteredSchema latest) {
        schemas.rules().migrating(subject, written.found(), latest);
        schemas.rules().reading(subject, latest);
        return reading.decoder(written.schema(), schemas.parse(latest.definition(), subject));
    }

    /** Most messages have the topic and the schema of the one before; the cache takes a few times longer. */
    private Written<S> written(@Nullable String topic, SchemaName name) {
        Written<S> last = recent.get();
        if (last != null && last.origin().is(topic, name)) {
            return last;
        }
        Written<S> found = writers.get(new Origin(topic, name), this::fetch);
        recent.set(found);
        return found;
    }

    private Written<S> fetch(Origin origin) {
        RegisteredSchema found = find(origin);
        schemas.rules().reading(subjectBeforeSchema(origin.topic()), found);
        S text = schemas.parse(found.definition(), subjectBeforeSchema(origin.topic()));
        S schema = reading.select(text, origin.name().part());
        return new Written<>(origin, found, subject(origin.topic(), schema), schema, reading.decoder(schema, null));
    }

    /** Null if there is none: where the subject is that of a record, and the message is none. */
    private @Nullable String subject(@Nullable String topic, S schema) {
        String recordName = reading.language().recordName(schema);
        return naming.strategy().usesRecordName() && recordName == null
                ? null
                : naming.subject(topic, config.isKey(), recordName);
    }

    private RegisteredSchema find(Origin origin) {
        if (origin.name().schema() instanceof SchemaKey.Id key) {
            return registry.client().schemaById(key.id(), subjectBeforeSchema(origin.topic()));
        }
        return registry.client().schemaByGuid(((SchemaKey.Guid) origin.name().schema()).guid());
    }

    /** The subject as far as it is known while the record's name is not. */
    private @Nullable String subjectBeforeSchema(@Nullable String topic) {
        return naming.subjectBeforeSchema(topic, config.isKey());
    }

    private String place(@Nullable String topic, SchemaName name) {
        return " for " + name + ", the " + kind() + " of topic " + topic + " (subject " + subjectBeforeSchema(topic)
                + ", registry " + registry.address() + ")";
    }

    private String type() {
        return reading.language().name();
    }

    private String kind() {
        return config.isKey() ? "key" : "value";
    }

    private record Origin(@Nullable String topic, SchemaName name) {

        boolean is(@Nullable String whichTopic, SchemaName which) {
            return name.equals(which) && Objects.equals(topic, whichTopic);
        }
    }

    private record Written<S>(
            Origin origin, RegisteredSchema found, @Nullable String subject, S schema, MessageDecoder decoder) {}
}
