// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import io.incipit.registry.serde.client.SchemaRegistryClient;

/**
 * Makes what a schema refers to known to the registry before the schema itself, for types whose schemas come in several
 * texts. Each refers to the next by what is answered here. Refusals are {@link
 * io.incipit.registry.serde.client.RegistryClientException}s, which need not be caught.
 *
 * <pre>{@code
 * public SchemaDefinition definition(Schema schema, Imports imports) {
 *     SchemaReference money = imports.present("com.acme.Money", "money", SchemaDefinition.avro(text));
 *     return new SchemaDefinition("AVRO", schema.toString(), List.of(money));
 * }
 * }</pre>
 */
public final class Imports {

    private final SchemaRegistryClient client;
    private final SchemaChoice choice;
    private final String context;

    /** @param context in front of the subjects, as {@code :.blue:}; empty for the default one */
    Imports(SchemaRegistryClient client, SchemaChoice choice, String context) {
        this.client = client;
        this.choice = choice;
        this.context = context;
    }

    /**
     * Registers a text, or looks it up, as the settings say that schemas be treated.
     *
     * @param name what the referring text calls it
     * @param subject without a context: it is that of the referring text
     */
    public SchemaReference present(String name, String subject, SchemaDefinition text) {
        RegisteredSchema answer = choice.present(client, context + subject, text);
        return answer.version() == null
                ? lookUp(name, subject, text)
                : new SchemaReference(name, subject, answer.version());
    }

    /** Looks a text up, whatever the settings say; otherwise as {@link #present}. */
    public SchemaReference lookUp(String name, String subject, SchemaDefinition text) {
        RegisteredSchema answer = client.lookup(context + subject, text, false);
        return new SchemaReference(name, subject, answer.requiredVersion());
    }
}
