// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.message.ReaderSchemas.Written;
import io.incipit.registry.serde.wire.FrameReader;
import io.incipit.registry.serde.wire.SchemaName;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes objects of messages. Immutable but for its caches; safe for use by many threads. */
final class MessageReader<S> {

    private final MessageReading<S> reading;
    private final FrameReader frames;
    private final boolean isKey;
    private final Registry registry;
    private final ReaderSchemas<S> schemas;
    private final @Nullable LatestVersion latest;
    private final BoundedCache<Use, MessageDecoder> latestDecoders;

    /** That of the last message: most messages have the topic and the schema of the one before. */
    private final AtomicReference<@Nullable Written<S>> recent = new AtomicReference<>();

    MessageReader(MessageReading<S> reading, SerdeConfig config, Registry registry) {
        this.reading = reading;
        this.frames = config.reading().frames();
        this.isKey = config.isKey();
        this.registry = registry;
        this.schemas = new ReaderSchemas<>(reading, registry.client(), config);
        this.latest = reading.canFollowLatest() ? config.reading().latest() : null;
        this.latestDecoders = new BoundedCache<>(config.caches().schemas());
    }

    /** The object, or null for null, which is a tombstone. */
    @Nullable
    Object read(@Nullable String topic, @Nullable Headers headers, byte @Nullable [] message) {
        if (message == null) {
            return null;
        }
        byte[] naming = frames.naming(headers, isKey, message);
        Written<S> last = recent.get();
        Written<S> same = last != null && last.origin().is(topic, naming) ? last : null;
        SchemaName name = same == null ? name(topic, naming) : same.origin().name();
        try {
            Written<S> written = same == null ? written(topic, name) : same;
            return decoder(written).decode(message, naming == message ? name.length() : 0);
        } catch (RegistryClientException e) {
            throw RegistryFailures.translate(e, "Error retrieving " + type() + " schema" + place(topic, name));
        } catch (RulesNotRunException e) {
            throw new SerializationException(
                    "Error deserializing " + type() + " message" + place(topic, name) + ": " + e.getMessage(), e);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new SerializationException(
                    "Error deserializing " + type() + " message" + place(topic, name) + ": " + e
                            + ". Check that the message was written with this schema; skip it if it was not",
                    e);
        }
    }

    void close() {
        registry.close();
    }

    private SchemaName name(@Nullable String topic, byte[] naming) {
        try {
            return frames.name(naming, reading::partAt);
        } catch (SerializationException e) {
            throw new SerializationException(
                    "Error deserializing the " + kind() + " of a message of topic " + topic + ": " + e.getMessage(), e);
        }
    }

    private Written<S> written(@Nullable String topic, SchemaName name) {
        Written<S> found = schemas.written(topic, name);
        recent.set(found);
        return found;
    }

    private MessageDecoder decoder(Written<S> written) {
        return latest == null ? written.decoder() : latestDecoder(written, latest);
    }

    private MessageDecoder latestDecoder(Written<S> written, LatestVersion version) {
        String subject = schemas.subject(written);
        if (subject == null) {
            return written.decoder();
        }
        RegisteredSchema newest = version.of(subject, registry.client());
        return latestDecoders.get(
                new Use(subject, written, newest, null), use -> schemas.latestDecoder(subject, written, newest));
    }

    private String place(@Nullable String topic, SchemaName name) {
        return " for " + name + ", the " + kind() + " of topic " + topic + " (subject " + schemas.shownSubject(topic)
                + ", registry " + registry.address() + ")";
    }

    private String type() {
        return reading.language().name();
    }

    private String kind() {
        return isKey ? "key" : "value";
    }
}
