// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.wire.AvroEncoder;
import io.incipit.registry.serde.wire.AvroModel;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes messages of objects. Immutable but for its caches; safe for use by many threads. */
final class MessageWriter {

    private final SerdeConfig config;
    private final Registry registry;
    private final SubjectNaming naming;
    private final AvroModel model;
    private final WriterSchemas schemas;
    private final BoundedCache<Use, AvroEncoder> encoders;

    MessageWriter(SerdeConfig config, @Nullable SchemaRegistryClient given) {
        this.config = config;
        this.registry = Registry.open(config, given);
        this.naming = config.naming().asking(registry.client());
        this.model = new AvroModel(config.avro());
        this.schemas = new WriterSchemas(registry.client(), config);
        this.encoders = new BoundedCache<>(config.caches().schemas());
    }

    /** The message, or null for null, which is a tombstone and needs no schema. */
    byte @Nullable [] write(@Nullable String topic, @Nullable Headers headers, @Nullable Object datum) {
        if (datum == null) {
            return null;
        }
        try {
            AvroEncoder encoder = encoder(topic, datum);
            byte[] message = encoder.encode(datum);
            encoder.mark(headers, config.isKey());
            return message;
        } catch (RegistryClientException e) {
            String act = config.writing().choice() instanceof SchemaChoice.Register ? "registering" : "retrieving";
            throw RegistryFailures.translate(e, "Error " + act + " Avro schema" + place(topic, datum));
        } catch (KafkaException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new SerializationException(
                    "Error serializing Avro message" + place(topic, datum) + ": " + e
                            + ". Check that the object fits the schema",
                    e);
        }
    }

    void close() {
        registry.close();
    }

    private AvroEncoder encoder(@Nullable String topic, Object datum) {
        Schema own = model.schemaOf(datum);
        RegisteredSchema latest = config.writing().choice() instanceof SchemaChoice.Latest newest
                ? newest.version().of(subject(topic, own), registry.client())
                : null;
        return encoders.get(
                new Use(topic, own, datum.getClass(), latest),
                use -> AvroEncoder.create(
                        model,
                        datum,
                        own,
                        schemas.choose(subject(topic, own), own, latest),
                        config.writing().place()));
    }

    private String subject(@Nullable String topic, Schema own) {
        String subject = naming.subject(topic, config.isKey(), RecordNames.of(own));
        if (subject == null) {
            throw new SerializationException("There is no subject for the " + kind() + " of a message without topic;"
                    + " give the topic's name or another " + kind() + ".subject.name.strategy");
        }
        return subject;
    }

    private String place(@Nullable String topic, Object datum) {
        return " for the " + kind() + " of topic " + topic + " ("
                + datum.getClass().getName() + ", registry " + registry.address() + ")";
    }

    private String kind() {
        return config.isKey() ? "key" : "value";
    }
}
