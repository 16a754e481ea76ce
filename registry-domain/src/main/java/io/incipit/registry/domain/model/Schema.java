// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
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
    /** A {@link JsonText}, held bare: there may be millions. */
    private final byte[] text;

    private final @Nullable Attachments attachments;
    private final long guidHigh;
    private final long guidLow;

    /** What few schemas have. */
    private record Attachments(
            List<SchemaReference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet) {

        static final Attachments NONE = new Attachments(List.of(), null, null);

        boolean isNone() {
            return references.isEmpty() && metadata == null && ruleSet == null;
        }
    }

    public Schema(
            SchemaType type,
            String text,
            List<SchemaReference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet) {
        this(type, text, new Attachments(List.copyOf(references), metadata, ruleSet));
    }

    public Schema(
            SchemaType type,
            JsonText text,
            List<SchemaReference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet) {
        this(type, text, new Attachments(List.copyOf(references), metadata, ruleSet));
    }

    /** Takes the guid from the characters while they are at hand. */
    private Schema(SchemaType type, String text, Attachments attachments) {
        this(type, JsonText.of(text), ByteBuffer.wrap(text.getBytes(UTF_8)), attachments);
    }

    private Schema(SchemaType type, JsonText text, Attachments attachments) {
        this(type, text, text.utf8(), attachments);
    }

    private Schema(SchemaType type, JsonText text, ByteBuffer utf8, Attachments attachments) {
        this.type = type.shared();
        this.text = text.shared();
        this.attachments = attachments.isNone() ? null : attachments;
        SchemaGuid guid = ContentHash.of(utf8, this);
        this.guidHigh = guid.mostSignificant();
        this.guidLow = guid.leastSignificant();
    }

    /** A schema of the default type without references, metadata or rules. */
    public static Schema of(String text) {
        return new Schema(SchemaType.DEFAULT, text, Attachments.NONE);
    }

    public SchemaType type() {
        return type;
    }

    /** Put together anew each time: what only compares or copies takes {@link #jsonText()}. */
    public String text() {
        return jsonText().toString();
    }

    public JsonText jsonText() {
        return JsonText.sharing(text);
    }

    public List<SchemaReference> references() {
        return attachments().references();
    }

    /** Absent is not the same as empty: the two have different guids. */
    public Optional<Metadata> metadata() {
        return Optional.ofNullable(attachments().metadata());
    }

    public Optional<RuleSet> ruleSet() {
        return Optional.ofNullable(attachments().ruleSet());
    }

    /** References, metadata or rules. */
    boolean hasAttachments() {
        return attachments != null;
    }

    private Attachments attachments() {
        return attachments == null ? Attachments.NONE : attachments;
    }

    /** About how many bytes its text and what is attached to it take. */
    public int weight() {
        return text.length + (attachments == null ? 0 : attachments.toString().length());
    }

    public SchemaGuid guid() {
        return new SchemaGuid(guidHigh, guidLow);
    }

    public Schema withText(String newText) {
        JsonText spelled = JsonText.of(newText);
        return spelled.equals(jsonText())
                ? this
                : new Schema(type, spelled, ByteBuffer.wrap(newText.getBytes(UTF_8)), attachments());
    }

    public Schema withReferences(List<SchemaReference> newReferences) {
        Attachments now = attachments();
        return with(new Attachments(List.copyOf(newReferences), now.metadata(), now.ruleSet()));
    }

    public Schema withMetadata(@Nullable Metadata newMetadata) {
        Attachments now = attachments();
        return with(new Attachments(now.references(), newMetadata, now.ruleSet()));
    }

    public Schema withRuleSet(@Nullable RuleSet newRuleSet) {
        Attachments now = attachments();
        return with(new Attachments(now.references(), now.metadata(), newRuleSet));
    }

    private Schema with(Attachments changed) {
        return changed.equals(attachments()) ? this : new Schema(type, jsonText(), changed);
    }

    /** Whether nothing at all tells the two apart; equal ones may differ in what the guid does not cover. */
    public boolean isSameAs(Schema other) {
        return type.equals(other.type)
                && Arrays.equals(text, other.text)
                && Objects.equals(attachments, other.attachments);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schema that
                && guidHigh == that.guidHigh
                && guidLow == that.guidLow
                && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return guid().hashCode();
    }

    @Override
    public String toString() {
        return type + " " + text();
    }
}
