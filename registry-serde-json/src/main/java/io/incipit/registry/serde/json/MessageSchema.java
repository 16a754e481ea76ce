// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.message.ReferencedSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema of messages. Told from others by identity. Immutable and thread-safe. */
final class MessageSchema {

    private final SchemaDefinition definition;
    private final List<ReferencedSchema> referenced;
    private final JsonNode tree;
    private final boolean isGuessed;

    private MessageSchema(
            SchemaDefinition definition, List<ReferencedSchema> referenced, JsonNode tree, boolean isGuessed) {
        this.definition = definition;
        this.referenced = List.copyOf(referenced);
        this.tree = tree;
        this.isGuessed = isGuessed;
    }

    /** What a registry keeps. */
    static MessageSchema kept(SchemaDefinition definition, List<ReferencedSchema> referenced, JsonNode tree) {
        return new MessageSchema(definition, referenced, tree, false);
    }

    /** What a class says of its objects, or an application of its data. */
    static MessageSchema own(JsonNode tree) {
        return new MessageSchema(
                new SchemaDefinition(JsonLanguage.TYPE, tree.toString(), List.of()), List.of(), tree, false);
    }

    /** Nothing but the type of data that does not say more. */
    static MessageSchema guessed(JsonNode tree) {
        return new MessageSchema(
                new SchemaDefinition(JsonLanguage.TYPE, tree.toString(), List.of()), List.of(), tree, true);
    }

    SchemaDefinition definition() {
        return definition;
    }

    /** What it refers to, directly and through others. */
    List<ReferencedSchema> referenced() {
        return referenced;
    }

    boolean isGuessed() {
        return isGuessed;
    }

    /** The text of a keyword; null if it has none. */
    @Nullable
    String keyword(String name) {
        return tree.path(name).textValue();
    }

    @Override
    public String toString() {
        return definition.schema();
    }
}
