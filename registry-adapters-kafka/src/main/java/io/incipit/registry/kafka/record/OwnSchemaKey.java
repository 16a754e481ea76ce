// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static io.incipit.registry.kafka.record.PlainJson.after;
import static io.incipit.registry.kafka.record.PlainJson.afterNumber;
import static io.incipit.registry.kafka.record.PlainJson.afterText;
import static io.incipit.registry.kafka.record.PlainJson.number;
import static io.incipit.registry.kafka.record.PlainJson.part;
import static io.incipit.registry.kafka.record.PlainJson.text;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.Optional;

/**
 * Recognizes the key of a schema in our spelling, where its subject is ASCII without escapes and in the default context:
 * which nearly all keys of nearly all logs are. What it does not recognize is read as any JSON.
 */
final class OwnSchemaKey {

    private static final byte[] BEFORE_SUBJECT = part("{\"keytype\":\"SCHEMA\",\"subject\":\"");
    private static final byte[] BEFORE_VERSION = part("\",\"version\":");
    private static final byte[] AFTER_VERSION = part(",\"magic\":1}");

    private OwnSchemaKey() {}

    static Optional<RecordKey> read(byte[] key) {
        if (!isSpelledSo(key)) {
            return Optional.empty();
        }
        int from = BEFORE_SUBJECT.length;
        int to = afterText(key, from);
        int version = number(key, to + BEFORE_VERSION.length, key.length - AFTER_VERSION.length);
        Subject subject = new Subject(Context.DEFAULT, text(key, from, to));
        return Optional.of(RecordKey.schema(subject, new Version(version)));
    }

    /** Whether it is recognized. */
    static boolean isSpelledSo(byte[] key) {
        int subject = after(BEFORE_SUBJECT, key, 0);
        int version = after(BEFORE_VERSION, key, afterText(key, subject));
        int end = after(AFTER_VERSION, key, afterNumber(key, version));
        // It may belong to another context, or be spelled in a roundabout way.
        return end == key.length && key[subject] != ':';
    }
}
