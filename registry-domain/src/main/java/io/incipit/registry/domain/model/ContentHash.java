// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the MD5 of a schema's parts in the order that the ecosystem agreed on: no separators, no lengths, absent parts
 * skipped.
 */
final class ContentHash {

    private static final byte PRESENT = 1;

    /** To copy it is several times as fast as to have the platform look for another. */
    private static final MessageDigest NEW = create();

    private final MessageDigest digest;

    private ContentHash() {
        digest = copy(NEW);
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    private static MessageDigest copy(MessageDigest unused) {
        try {
            return (MessageDigest) unused.clone();
        } catch (CloneNotSupportedException e) {
            return create();
        }
    }

    /** @param text the schema's own, in UTF-8: who has it as characters need not take escapes off it */
    static SchemaGuid of(ByteBuffer text, Schema schema) {
        ContentHash hash = new ContentHash();
        hash.digest.update(text);
        if (schema.hasAttachments()) {
            schema.references().forEach(hash::reference);
            schema.metadata().ifPresent(hash::metadata);
            schema.ruleSet().ifPresent(hash::ruleSet);
        }
        byte[] bytes = hash.digest.digest();
        return new SchemaGuid(word(bytes, 0), word(bytes, Long.BYTES));
    }

    private static long word(byte[] bytes, int at) {
        long word = 0;
        for (int i = at; i < at + Long.BYTES; i++) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return word;
    }

    private void reference(SchemaReference reference) {
        text(reference.name());
        text(reference.subject());
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, reference.version()));
    }

    private void metadata(Metadata metadata) {
        digest.update(PRESENT);
        metadata.tags().forEach((path, tags) -> {
            text(path);
            tags.forEach(this::text);
        });
        metadata.properties().forEach((name, value) -> {
            text(name);
            text(value);
        });
        metadata.sensitive().forEach(this::text);
    }

    private void ruleSet(RuleSet ruleSet) {
        digest.update(PRESENT);
        ruleSet.rules().forEach(this::rule);
        name(ruleSet.enableAt());
    }

    private void rule(Rule rule) {
        text(rule.name());
        text(rule.doc());
        name(rule.kind());
        name(rule.mode());
        text(rule.type());
        rule.tags().forEach(this::text);
        rule.params().forEach((name, value) -> {
            text(name);
            text(value);
        });
        text(rule.expr());
        text(rule.onSuccess());
        text(rule.onFailure());
        if (rule.disabled()) {
            digest.update(PRESENT);
        }
    }

    private void name(@Nullable Enum<?> constant) {
        text(constant == null ? null : constant.name());
    }

    private void text(@Nullable String text) {
        if (text != null) {
            digest.update(text.getBytes(UTF_8));
        }
    }
}
