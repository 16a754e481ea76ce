// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.util.Optional;
import java.util.UUID;

/**
 * The content of a schema as 16 bytes, the same in every context and registry: the MD5 of its text, references,
 * metadata and rules.
 */
public record SchemaGuid(long mostSignificant, long leastSignificant) {

    /** Reads UUID text with or without dashes, in any case; empty for anything else. */
    public static Optional<SchemaGuid> parse(String text) {
        boolean dashed = text.length() == 36
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-';
        String digits = dashed ? text.replace("-", "") : text;
        if (digits.length() != 32 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            return Optional.empty();
        }
        return Optional.of(new SchemaGuid(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16)));
    }

    @Override
    public String toString() {
        return new UUID(mostSignificant, leastSignificant).toString();
    }
}
