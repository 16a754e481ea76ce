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

    /** Worked out when it is first asked for, where the text comes from JSON: who only compares texts never asks. */
    private volatile long guidHigh;

    /** 0 until it is known; every thread that works it out comes to the same. Written after the other half. */
    private volatile long guidLow;

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

    /** With its guid, which takes little while the characters are at hand. */
    private Schema(SchemaType type, String text, Attachments attachments) {
        this(type, JsonText.of(text), attachments);
        rememberGuid(text);
    }

    private Schema(SchemaType type, JsonText text, Attachments attachments) {
        this.type = type.shared();
        this.text = text.shared();
        this.attachments = attachments.isNone() ? null : attachments;
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

    /** Small enough for callers to need no object of it: trees of contents ask a dozen times for each look-up. */
    public SchemaGuid guid() {
        if (guidLow == 0) {
            remember(ContentHash.of(jsonText().utf8(), this));
        }
        return new SchemaGuid(guidHigh, guidLow);
    }

    private void rememberGuid(String ownText) {
        remember(ContentHash.of(ByteBuffer.wrap(ownText.getBytes(UTF_8)), this));
    }

    private void remember(SchemaGuid guid) {
        guidHigh = guid.mostSignificant();
        guidLow = guid.leastSignificant();
    }

    public Schema withText(String newText) {
        JsonText spelled = JsonText.of(newText);
        if (spelled.equals(jsonText())) {
            return this;
        }
        Schema changed = new Schema(type, spelled, attachments());
        changed.rememberGuid(newText);
        return changed;
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
        return other instanceof Schema that && type.equals(that.type) && hasGuidOf(that);
    }

    /**
     * Two that are the same need no guid to tell; where both have one, nothing is as quick. Rule sets that are equal may have
     * different guids, as the order of what a rule holds counts there.
     */
    private boolean hasGuidOf(Schema other) {
        if (guidLow != 0 && other.guidLow != 0) {
            return guidLow == other.guidLow && guidHigh == other.guidHigh;
        }
        return (ruleSet().isEmpty() && isSameAs(other)) || guid().equals(other.guid());
    }

    /** Of the two halves, for who looks a version up asks with each request. */
    @Override
    public int hashCode() {
        if (guidLow == 0) {
            SchemaGuid unused = guid();
        }
        return 31 * Long.hashCode(guidHigh) + Long.hashCode(guidLow);
    }

    @Override
    public String toString() {
        return type + " " + text();
    }
}
