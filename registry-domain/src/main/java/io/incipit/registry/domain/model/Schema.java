// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a schema: what makes two registrations the same.
 *
 * <p>Immutable and thread-safe. Equal by type and {@link #guid()}, which covers all the rest.
 */
public final class Schema {

    private final SchemaType type;
    private final String text;
    private final List<SchemaReference> references;
    private final @Nullable Metadata metadata;
    private final @Nullable RuleSet ruleSet;
    private final SchemaGuid guid;

    public Schema(
            SchemaType type,
            String text,
            List<SchemaReference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet) {
        this.type = type;
        this.text = text;
        this.references = List.copyOf(references);
        this.metadata = metadata;
        this.ruleSet = ruleSet;
        this.guid = ContentHash.of(this);
    }

    /** A schema of the default type without references, metadata or rules. */
    public static Schema of(String text) {
        return new Schema(SchemaType.DEFAULT, text, List.of(), null, null);
    }

    public SchemaType type() {
        return type;
    }

    public String text() {
        return text;
    }

    public List<SchemaReference> references() {
        return references;
    }

    /** Absent is not the same as empty: the two have different guids. */
    public Optional<Metadata> metadata() {
        return Optional.ofNullable(metadata);
    }

    public Optional<RuleSet> ruleSet() {
        return Optional.ofNullable(ruleSet);
    }

    public SchemaGuid guid() {
        return guid;
    }

    public Schema withText(String newText) {
        return newText.equals(text) ? this : new Schema(type, newText, references, metadata, ruleSet);
    }

    public Schema withReferences(List<SchemaReference> newReferences) {
        return newReferences.equals(references) ? this : new Schema(type, text, newReferences, metadata, ruleSet);
    }

    public Schema withMetadata(@Nullable Metadata newMetadata) {
        return Objects.equals(newMetadata, metadata) ? this : new Schema(type, text, references, newMetadata, ruleSet);
    }

    public Schema withRuleSet(@Nullable RuleSet newRuleSet) {
        return Objects.equals(newRuleSet, ruleSet) ? this : new Schema(type, text, references, metadata, newRuleSet);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schema that && guid.equals(that.guid) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return guid.hashCode();
    }

    @Override
    public String toString() {
        return type + " " + text;
    }
}
