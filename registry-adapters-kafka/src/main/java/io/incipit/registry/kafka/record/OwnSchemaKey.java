// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.Version;
import java.util.Arrays;
import java.util.Optional;

/**
 * Recognizes the key of a schema in our spelling, where its subject is ASCII without escapes and in the default context:
 * which nearly all keys of nearly all logs are. What it does not recognize is read as any JSON.
 */
final class OwnSchemaKey {

    private static final byte[] BEFORE_SUBJECT = "{\"keytype\":\"SCHEMA\",\"subject\":\"".getBytes(US_ASCII);
    private static final byte[] BEFORE_VERSION = "\",\"version\":".getBytes(US_ASCII);
    private static final byte[] AFTER_VERSION = ",\"magic\":1}".getBytes(US_ASCII);

    /** So many digits cannot exceed what a version can be. */
    private static final int MOST_DIGITS = 9;

    private OwnSchemaKey() {}

    static Optional<RecordKey> read(byte[] key) {
        int from = BEFORE_SUBJECT.length;
        int to = subjectEnd(key, from);
        int digits = to + BEFORE_VERSION.length;
        int end = key.length - AFTER_VERSION.length;
        boolean spelled = stands(BEFORE_SUBJECT, key, 0)
                && stands(BEFORE_VERSION, key, to)
                && stands(AFTER_VERSION, key, end)
                && isNumber(key, digits, end)
                // It may belong to another context, or be spelled in a roundabout way.
                && key[from] != ':';
        if (!spelled) {
            return Optional.empty();
        }
        Subject subject = new Subject(Context.DEFAULT, new String(key, from, to - from, US_ASCII));
        int version = Integer.parseInt(new String(key, digits, end - digits, US_ASCII));
        return Optional.of(RecordKey.schema(subject, new Version(version)));
    }

    /** Where the first byte stands that is no plain ASCII. */
    private static int subjectEnd(byte[] key, int from) {
        int at = from;
        while (at < key.length && key[at] >= ' ' && key[at] != '"' && key[at] != '\\') {
            at++;
        }
        return at;
    }

    private static boolean isNumber(byte[] key, int from, int to) {
        if (from >= to || to - from > MOST_DIGITS || key[from] == '0') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (key[i] < '0' || key[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(byte[] part, byte[] key, int at) {
        return at >= 0
                && at + part.length <= key.length
                && Arrays.equals(part, 0, part.length, key, at, at + part.length);
    }
}
