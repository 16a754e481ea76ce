// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.message.WriterSchemas.Chosen;
import io.incipit.registry.serde.subject.SubjectNaming;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes messages of objects. Immutable but for its caches; safe for use by many threads. */
final class MessageWriter<S> {

    private final MessageWriting<S> writing;
    private final SerdeConfig config;
    private final Registry registry;
    private final SubjectNaming naming;
    private final WriterSchemas<S> schemas;
    private final BoundedCache<Use, FramedEncoder> encoders;

    /** Whether the subject of each message counts, since it or its latest version may change. */
    private final boolean namesEach;

    private final AtomicReference<@Nullable Prepared> recent = new AtomicReference<>();

    MessageWriter(MessageWriting<S> writing, SerdeConfig config, Registry registry) {
        this.writing = writing;
        this.config = config;
        this.registry = registry;
        this.naming = config.naming().asking(registry.client());
        this.schemas = new WriterSchemas<>(writing, registry.client(), config);
        this.namesEach = naming.mayChange() || config.writing().choice() instanceof SchemaChoice.Latest;
        this.encoders = new BoundedCache<>(config.caches().schemas());
    }

    /** The message, or null for null, which is a tombstone and needs no schema. */
    byte @Nullable [] write(@Nullable String topic, @Nullable Headers headers, @Nullable Object datum) {
        if (datum == null) {
            return null;
        }
        try {
            FramedEncoder encoder = encoder(topic, datum);
            byte[] message = encoder.encode(datum);
            encoder.mark(headers, config.isKey());
            return message;
        } catch (RegistryClientException e) {
            String act = config.writing().choice() instanceof SchemaChoice.Register ? "registering " : "retrieving ";
            throw RegistryFailures.translate(e, "Error " + act + name() + " schema" + place(topic, datum));
        } catch (KafkaException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new SerializationException(
                    "Error serializing " + name() + " message" + place(topic, datum) + ": " + e
                            + ". Check that the object fits the schema",
                    e);
        }
    }

    void close() {
        registry.close();
    }

    /** Most objects have the topic and the schema of the one before; the cache takes a few times longer. */
    private FramedEncoder encoder(@Nullable String topic, Object datum) {
        S own = writing.schemaOf(datum);
        String named = namesEach ? subject(topic, own) : null;
        RegisteredSchema latest = named == null ? null : latest(named);
        // The topic stands for the subject, whose name takes longer to make.
        String destination = named == null ? topic : named;
        Prepared last = recent.get();
        if (last != null && last.use().is(destination, own, datum.getClass(), latest)) {
            return last.encoder();
        }
        Use use = new Use(destination, own, datum.getClass(), latest);
        FramedEncoder found =
                encoders.get(use, unknown -> prepare(named == null ? subject(topic, own) : named, datum, own, latest));
        recent.set(new Prepared(use, found));
        return found;
    }

    private @Nullable RegisteredSchema latest(String subject) {
        return config.writing().choice() instanceof SchemaChoice.Latest newest
                ? newest.version().of(subject, registry.client())
                : null;
    }

    private FramedEncoder prepare(String subject, Object datum, S own, @Nullable RegisteredSchema latest) {
        Chosen<S> chosen = schemas.choose(subject, own, latest);
        return new FramedEncoder(
                writing.encoder(datum, own, chosen.schema()),
                chosen.key(),
                config.writing().place());
    }

    private String subject(@Nullable String topic, S own) {
        String subject =
                naming.subject(topic, config.isKey(), writing.language().recordName(own));
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

    private String name() {
        return writing.language().name();
    }

    private String kind() {
        return config.isKey() ? "key" : "value";
    }

    private record Prepared(Use use, FramedEncoder encoder) {}
}
