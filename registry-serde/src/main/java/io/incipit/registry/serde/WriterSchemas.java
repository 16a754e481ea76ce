// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.wire.AvroTexts;
import io.incipit.registry.serde.wire.RegisteredAvro;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Decides with which registered schema an object is written. */
final class WriterSchemas {

    private final SchemaRegistryClient client;
    private final RegistrySchemas schemas;
    private final SchemaChoice choice;
    private final boolean removeJavaProperties;

    WriterSchemas(SchemaRegistryClient client, SerdeConfig config) {
        this.client = client;
        this.schemas = new RegistrySchemas(client);
        this.choice = config.choice();
        this.removeJavaProperties = config.avro().removeJavaProperties();
    }

    /**
     * The schema to write with.
     *
     * @param own the schema that the object has
     * @param latest the subject's latest version, if that is what is written
     */
    RegisteredAvro choose(String subject, Schema own, @Nullable RegisteredSchema latest) {
        if (choice.autoRegister()) {
            SchemaDefinition sent = definition(own);
            return confirmed(client.register(subject, sent, choice.normalize()), sent, own);
        }
        if (choice.useId() >= 0) {
            return fitting(client.schemaById(choice.useId(), subject), own, choice.idStrict(), SerdeSettings.ID_STRICT);
        }
        if (latest != null) {
            return fitting(latest, own, choice.latestStrict(), SerdeSettings.LATEST_STRICT);
        }
        SchemaDefinition sent = definition(own);
        return confirmed(client.lookup(subject, sent, choice.normalize()), sent, own);
    }

    private SchemaDefinition definition(Schema own) {
        String text = own.toString();
        return SchemaDefinition.avro(removeJavaProperties ? AvroTexts.withoutJavaProperties(text) : text);
    }

    /** The registry's text counts if it differs, for it is what a reader will get. */
    private RegisteredAvro confirmed(RegisteredSchema answer, SchemaDefinition sent, Schema own) {
        boolean same = answer.definition().equals(sent);
        return new RegisteredAvro(answer.requiredId(), same ? own : schemas.parse(answer.definition()));
    }

    private RegisteredAvro fitting(RegisteredSchema found, Schema own, boolean strict, String setting) {
        Schema target = schemas.parse(found.definition());
        if (strict && !canRead(target, own)) {
            throw new SerializationException("Incompatible schema of type 'AVRO': version " + found.version()
                    + " of subject " + found.subject() + " cannot read what " + own.getFullName() + " writes. Set "
                    + setting + "=false to disable this check");
        }
        return new RegisteredAvro(found.requiredId(), target);
    }

    private static boolean canRead(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }
}
