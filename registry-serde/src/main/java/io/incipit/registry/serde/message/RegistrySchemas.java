// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads what the registry keeps, together with all that it refers to. */
final class RegistrySchemas<S> {

    private final SchemaLanguage<S> language;
    private final SchemaRegistryClient client;
    private final UnrunRules rules;

    RegistrySchemas(SchemaLanguage<S> language, SchemaRegistryClient client, UnrunRules rules) {
        this.language = language;
        this.client = client;
        this.rules = rules;
    }

    /** To be asked about each schema that is written or read, beside those that it refers to. */
    UnrunRules rules() {
        return rules;
    }

    /**
     * Reads the schema. Throws what the language throws if it cannot be read.
     *
     * @param subject whose context is meant where a reference names none; null for the default one
     * @throws SerializationException if it is of another type
     */
    S parse(SchemaDefinition definition, @Nullable String subject) {
        if (!definition.schemaType().equals(language.schemaType())) {
            throw new SerializationException("The schema is of type " + definition.schemaType() + ", not "
                    + language.schemaType() + "; use the serializers of that type for this topic");
        }
        List<ReferencedSchema> referenced = new ArrayList<>();
        collect(definition, contextOf(subject), referenced, new HashSet<>());
        return language.parse(definition, referenced);
    }

    /** Depth first, so that each comes after those that it refers to; two ways to one version by one name count once. */
    private void collect(
            SchemaDefinition definition, String context, List<ReferencedSchema> referenced, Set<SchemaReference> seen) {
        for (SchemaReference reference : definition.references()) {
            String subject = reference.subject().startsWith(":.") ? reference.subject() : context + reference.subject();
            if (seen.add(new SchemaReference(reference.name(), subject, reference.version()))) {
                RegisteredSchema found = client.version(subject, reference.version());
                collect(found.definition(), contextOf(subject), referenced, seen);
                referenced.add(new ReferencedSchema(reference.name(), found.definition()));
            }
        }
    }

    /** The context in front of the subject, with its colons; empty if there is none. */
    static String contextOf(@Nullable String subject) {
        return subject != null && subject.startsWith(":.") ? subject.substring(0, subject.indexOf(':', 1) + 1) : "";
    }
}
