// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.subject.SubjectNaming;
import io.incipit.registry.serde.wire.SchemaKey;
import io.incipit.registry.serde.wire.SchemaName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the schemas that messages were written with, and how they are read. Safe for use by many threads. */
final class ReaderSchemas<S> {

    private final MessageReading<S> reading;
    private final SchemaRegistryClient client;
    private final SubjectNaming naming;
    private final boolean isKey;

    /** Whether the registry is asked for subjects. */
    private final boolean asksForSubjects;

    private final RegistrySchemas<S> schemas;
    private final BoundedCache<Origin, Written<S>> known;

    ReaderSchemas(MessageReading<S> reading, SchemaRegistryClient client, SerdeConfig config) {
        this.reading = reading;
        this.client = client;
        this.naming = config.naming().asking(client);
        this.isKey = config.isKey();
        this.asksForSubjects = !naming.equals(config.naming());
        UnrunRules rules =
                new UnrunRules(config.reading().rules(), config.caches().schemas());
        this.schemas = new RegistrySchemas<>(reading.language(), client, rules);
        this.known = new BoundedCache<>(config.caches().schemas());
    }

    /** What messages of the topic were written with that begin with the name. */
    Written<S> written(@Nullable String topic, SchemaName name) {
        return known.get(new Origin(topic, name), this::fetch);
    }

    /** Reads what was written with one schema as the latest version has it. */
    MessageDecoder latestDecoder(String subject, Written<S> written, RegisteredSchema latest) {
        schemas.rules().migrating(subject, written.found(), latest);
        schemas.rules().reading(subject, latest);
        return reading.decoder(written.schema(), schemas.parse(latest.definition(), subject));
    }

    /** The subject as far as it is known while the record's name is not, for messages: the registry is not asked. */
    String shownSubject(@Nullable String topic) {
        if (asksForSubjects) {
            return "as the registry says";
        }
        try {
            return String.valueOf(subjectBeforeSchema(topic));
        } catch (RuntimeException e) {
            // What failed once fails again, and was told.
            return "unknown";
        }
    }

    private @Nullable String subjectBeforeSchema(@Nullable String topic) {
        return naming.subjectBeforeSchema(topic, isKey);
    }

    /** The subject; null if there is none: where it is that of a record, and the message is none. */
    @Nullable
    String subject(Written<S> written) {
        return naming.mayChange() ? subject(written.origin().topic(), written.schema()) : written.subject();
    }

    private @Nullable String subject(@Nullable String topic, S schema) {
        String recordName = reading.language().recordName(schema);
        return naming.strategy().usesRecordName() && recordName == null
                ? null
                : naming.subject(topic, isKey, recordName);
    }

    private Written<S> fetch(Origin origin) {
        String subject = subjectBeforeSchema(origin.topic());
        RegisteredSchema found = find(origin.name().schema(), subject);
        schemas.rules().reading(subject, found);
        S schema = reading.select(
                schemas.parse(found.definition(), subject), origin.name().part());
        return new Written<>(origin, found, subject(origin.topic(), schema), schema, reading.decoder(schema, null));
    }

    private RegisteredSchema find(SchemaKey schema, @Nullable String subject) {
        return schema instanceof SchemaKey.Id key
                ? client.schemaById(key.id(), subject)
                : client.schemaByGuid(((SchemaKey.Guid) schema).guid());
    }

    /** Where messages come from, and what they begin with. */
    record Origin(@Nullable String topic, SchemaName name) {

        /** Whether a message with these bytes is from here. */
        boolean is(@Nullable String whichTopic, byte[] naming) {
            return name.begins(naming) && Objects.equals(topic, whichTopic);
        }
    }

    /** What messages of one origin were written with. */
    record Written<S>(
            Origin origin, RegisteredSchema found, @Nullable String subject, S schema, MessageDecoder decoder) {}
}
