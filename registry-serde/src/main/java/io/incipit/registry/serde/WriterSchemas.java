// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.wire.AvroTexts;
import io.incipit.registry.serde.wire.RegisteredAvro;
import io.incipit.registry.serde.wire.SchemaKey;
import io.incipit.registry.serde.wire.SchemaPlace;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Decides with which registered schema an object is written. */
final class WriterSchemas {

    private final SchemaRegistryClient client;
    private final RegistrySchemas schemas;
    private final WriterOptions options;
    private final boolean removeJavaProperties;

    WriterSchemas(SchemaRegistryClient client, SerdeConfig config) {
        this.client = client;
        this.schemas = new RegistrySchemas(client);
        this.options = config.writing();
        this.removeJavaProperties = config.avro().removeJavaProperties();
    }

    /**
     * The schema to write with.
     *
     * @param own the schema that the object has
     * @param latest the subject's latest version, if that is what is written
     */
    RegisteredAvro choose(String subject, Schema own, @Nullable RegisteredSchema latest) {
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
        SchemaDefinition sent = definition(own);
        return confirmed(subject, present(subject, sent), sent, own);
    }

    /** What the registry says to the object's own schema. */
    private RegisteredSchema present(String subject, SchemaDefinition sent) {
        return options.choice() instanceof SchemaChoice.Register register
                ? client.register(subject, sent, register.normalize())
                : client.lookup(
                        subject, sent, options.choice() instanceof SchemaChoice.LookUp lookUp && lookUp.normalize());
    }

    private SchemaDefinition definition(Schema own) {
        String text = own.toString();
        return SchemaDefinition.avro(removeJavaProperties ? AvroTexts.withoutJavaProperties(text) : text);
    }

    /** The registry's text counts if it differs, for it is what a reader will get. */
    private RegisteredAvro confirmed(String subject, RegisteredSchema answer, SchemaDefinition sent, Schema own) {
        boolean same = answer.definition().equals(sent);
        return new RegisteredAvro(key(subject, answer), same ? own : schemas.parse(answer.definition(), subject));
    }

    /** @param setting switches the check off; null if it is off */
    private RegisteredAvro fitting(String subject, RegisteredSchema found, Schema own, @Nullable String setting) {
        Schema target = schemas.parse(found.definition(), subject);
        if (setting != null && !canRead(target, own)) {
            throw new SerializationException("Incompatible schema of type 'AVRO': version " + found.version()
                    + " of subject " + found.subject() + " cannot read what " + own.getFullName() + " writes. Set "
                    + setting + "=false to disable this check");
        }
        return new RegisteredAvro(key(subject, found), target);
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

    private static boolean canRead(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }
}
