// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.wire.AvroDecoder;
import io.incipit.registry.serde.wire.AvroModel;
import io.incipit.registry.serde.wire.SchemaKey;
import io.incipit.registry.serde.wire.WireFormat.Framed;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes objects of messages. Immutable but for its caches; safe for use by many threads. */
final class MessageReader {

    private final SerdeConfig config;
    private final Registry registry;
    private final SubjectNaming naming;
    private final RegistrySchemas schemas;
    private final AvroModel model;
    private final BoundedCache<Origin, Written> writers;
    private final BoundedCache<Use, AvroDecoder> latestDecoders;
    private final AtomicReference<@Nullable Written> recent = new AtomicReference<>();

    MessageReader(SerdeConfig config, @Nullable SchemaRegistryClient given) {
        this.config = config;
        this.registry = Registry.open(config, given);
        this.naming = config.naming().asking(registry.client());
        this.schemas = new RegistrySchemas(registry.client());
        this.model = new AvroModel(config.avro());
        this.writers = new BoundedCache<>(config.caches().schemas());
        this.latestDecoders = new BoundedCache<>(config.caches().schemas());
    }

    /** The object, or null for null, which is a tombstone. */
    @Nullable
    Object read(@Nullable String topic, @Nullable Headers headers, byte @Nullable [] message) {
        if (message == null) {
            return null;
        }
        Framed framed = frame(topic, headers, message);
        try {
            return decoder(new Origin(topic, framed.schema())).decode(message, framed.payload());
        } catch (RegistryClientException e) {
            throw RegistryFailures.translate(e, "Error retrieving Avro schema" + place(topic, framed.schema()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new SerializationException(
                    "Error deserializing Avro message" + place(topic, framed.schema()) + ": " + e
                            + ". Check that the message was written with this schema; skip it if it was not",
                    e);
        }
    }

    void close() {
        registry.close();
    }

    private Framed frame(@Nullable String topic, @Nullable Headers headers, byte[] message) {
        try {
            return config.reading().frames().read(headers, config.isKey(), message);
        } catch (SerializationException e) {
            throw new SerializationException(
                    "Error deserializing the " + kind() + " of a message of topic " + topic + ": " + e.getMessage(), e);
        }
    }

    private AvroDecoder decoder(Origin origin) {
        Written written = written(origin);
        String subject = written.subject();
        LatestVersion version = config.reading().latest();
        if (version == null || subject == null || readsClasses()) {
            return written.decoder();
        }
        RegisteredSchema latest = version.of(subject, registry.client());
        return latestDecoders.get(
                new Use(origin.topic(), written, latest, null),
                use -> AvroDecoder.create(
                        model, config.avro(), written.schema(), schemas.parse(latest.definition(), subject)));
    }

    /** Most messages have the topic and the schema of the one before; the cache takes a few times longer. */
    private Written written(Origin origin) {
        Written last = recent.get();
        if (last != null && last.origin().equals(origin)) {
            return last;
        }
        Written found = writers.get(origin, this::fetch);
        recent.set(found);
        return found;
    }

    /** A class can only be filled by the schema that it was made of, whatever the latest one is. */
    private boolean readsClasses() {
        return config.avro().specific() || config.avro().reflection();
    }

    private Written fetch(Origin origin) {
        Schema schema = schemas.parse(find(origin).definition(), subjectBeforeSchema(origin.topic()));
        String subject = naming.strategy().usesRecordName() && RecordNames.of(schema) == null
                ? null
                : naming.subject(origin.topic(), config.isKey(), RecordNames.of(schema));
        return new Written(origin, subject, schema, AvroDecoder.create(model, config.avro(), schema, null));
    }

    private RegisteredSchema find(Origin origin) {
        if (origin.schema() instanceof SchemaKey.Id key) {
            return registry.client().schemaById(key.id(), subjectBeforeSchema(origin.topic()));
        }
        return registry.client().schemaByGuid(((SchemaKey.Guid) origin.schema()).guid());
    }

    /** The subject as far as it is known while the record's name is not. */
    private @Nullable String subjectBeforeSchema(@Nullable String topic) {
        return naming.subjectBeforeSchema(topic, config.isKey());
    }

    private String place(@Nullable String topic, SchemaKey schema) {
        return " for " + schema + ", the " + kind() + " of topic " + topic + " (subject " + subjectBeforeSchema(topic)
                + ", registry " + registry.address() + ")";
    }

    private String kind() {
        return config.isKey() ? "key" : "value";
    }

    private record Origin(@Nullable String topic, SchemaKey schema) {}

    private record Written(Origin origin, @Nullable String subject, Schema schema, AvroDecoder decoder) {}
}
