// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.wire.AvroTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Makes Avro schemas of what the registry keeps, together with all that they refer to. */
final class RegistrySchemas {

    private final SchemaRegistryClient client;

    RegistrySchemas(SchemaRegistryClient client) {
        this.client = client;
    }

    /**
     * Reads the schema.
     *
     * @param subject whose context is meant where a reference names none; null for the default one
     * @throws SchemaParseException if it cannot be read
     * @throws SerializationException if it is of another type than Avro
     */
    Schema parse(SchemaDefinition definition, @Nullable String subject) {
        if (!definition.isAvro()) {
            throw new SerializationException("The schema is of type " + definition.schemaType()
                    + ", not AVRO; use the serializers of that type for this topic");
        }
        List<String> referenced = new ArrayList<>();
        collect(definition, contextOf(subject), referenced, new HashSet<>());
        return AvroTexts.parse(definition.schema(), referenced);
    }

    /** Depth first, so that each text comes after those that it refers to; two ways to one version count once. */
    private void collect(SchemaDefinition definition, String context, List<String> texts, Set<String> seen) {
        for (SchemaReference reference : definition.references()) {
            String subject = reference.subject().startsWith(":.") ? reference.subject() : context + reference.subject();
            if (seen.add(reference.version() + "@" + subject)) {
                RegisteredSchema found = client.version(subject, reference.version());
                collect(found.definition(), contextOf(subject), texts, seen);
                texts.add(found.definition().schema());
            }
        }
    }

    /** The context in front of the subject, with its colons; empty if there is none. */
    private static String contextOf(@Nullable String subject) {
        return subject != null && subject.startsWith(":.") ? subject.substring(0, subject.indexOf(':', 1) + 1) : "";
    }
}
