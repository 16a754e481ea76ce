// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.wire.SchemaKey;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Decides with which registered schema an object is written. */
final class WriterSchemas<S> {

    private final MessageWriting<S> writing;
    private final SchemaRegistryClient client;
    private final RegistrySchemas<S> schemas;
    private final WriterOptions options;

    WriterSchemas(MessageWriting<S> writing, SchemaRegistryClient client, SerdeConfig config) {
        this.writing = writing;
        this.client = client;
        this.options = config.writing();
        UnrunRules rules = new UnrunRules(options.rules(), config.caches().schemas());
        this.schemas = new RegistrySchemas<>(writing.language(), client, rules);
    }

    /**
     * The schema to write with.
     *
     * @param own the schema that the object has
     * @param latest the subject's latest version, if that is what is written
     */
    Chosen<S> choose(String subject, S own, @Nullable RegisteredSchema latest) {
        SchemaChoice choice = options.choice();
        if (choice instanceof SchemaChoice.ById given) {
            RegisteredSchema found = client.schemaById(given.id(), subject);
            return fitting(subject, found, own, given.strict() ? SerdeSettings.ID_STRICT : null);
        }
        if (choice instanceof SchemaChoice.ByGuid given) {
            RegisteredSchema found = client.schemaByGuid(given.guid());
            return fitting(subject, found, own, given.strict() ? SerdeSettings.ID_STRICT : null);
        }
        if (choice instanceof SchemaChoice.Latest newest && latest != null) {
            return fitting(subject, latest, own, newest.strict() ? SerdeSettings.LATEST_STRICT : null);
        }
        SchemaDefinition sent =
                writing.definition(own, new Imports(client, choice, RegistrySchemas.contextOf(subject)));
        return confirmed(subject, choice.present(client, subject, sent), sent, own);
    }

    /** The registry's text counts if it differs, for it is what a reader will get. */
    private Chosen<S> confirmed(String subject, RegisteredSchema answer, SchemaDefinition sent, S own) {
        schemas.rules().writing(subject, answer);
        boolean same = answer.definition().equals(sent);
        return new Chosen<>(key(subject, answer), same ? own : schemas.parse(answer.definition(), subject));
    }

    /** @param setting switches the check off; null if it is off */
    private Chosen<S> fitting(String subject, RegisteredSchema found, S own, @Nullable String setting) {
        schemas.rules().writing(subject, found);
        S target = schemas.parse(found.definition(), subject);
        if (setting != null && !writing.canRead(target, own)) {
            String name = writing.language().recordName(own);
            throw new SerializationException("Incompatible schema of type '%s': version %s of subject %s cannot read"
                            .formatted(writing.language().schemaType(), found.version(), found.subject())
                    + " what " + (name == null ? "the object's own" : name) + " writes. Set " + setting
                    + "=false to disable this check");
        }
        return new Chosen<>(key(subject, found), target);
    }

    private SchemaKey key(String subject, RegisteredSchema found) {
        return options.place() == SchemaPlace.HEADER
                ? new SchemaKey.Guid(guid(subject, found))
                : new SchemaKey.Id(id(subject, found));
    }

    /** An answer by guid tells no id, for it may have one in each context. */
    private int id(String subject, RegisteredSchema found) {
        return found.id() != null
                ? found.id()
                : client.lookup(subject, found.definition(), false).requiredId();
    }

    /** Not every answer tells the guid; that to the question by id does, if the registry knows of guids. */
    private UUID guid(String subject, RegisteredSchema found) {
        return found.guid() != null
                ? found.guid()
                : client.schemaById(found.requiredId(), subject).requiredGuid();
    }

    /** A schema and the name under which messages call it. */
    record Chosen<S>(SchemaKey key, S schema) {}
}
