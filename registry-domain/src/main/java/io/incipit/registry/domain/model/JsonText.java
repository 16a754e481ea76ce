// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text as JSON carries it between its quotes, which is how the log and the API both have it: to write it is to copy it.
 *
 * <p>UTF-8 with the least escaping: quotation mark, backslash and control characters, these in their short spelling
 * where there is one; and each half of a character outside the basic plane as an upper-case escape. A text has one such
 * spelling, so two texts are equal when their bytes are. Immutable and thread-safe.
 */
public final class JsonText {

    private final byte[] bytes;

    private JsonText(byte[] bytes) {
        this.bytes = bytes;
    }

    public static JsonText of(String text) {
        return new JsonText(JsonEscapes.escaped(text));
    }

    /**
     * Takes a text out of JSON as it is.
     *
     * @param from after the opening quote
     * @return empty where it is, or may be, spelled in another way than this one
     */
    public static Optional<JsonText> spelled(byte[] json, int from) {
        int to = JsonEscapes.endOfLeast(json, from);
        return to < 0 ? Optional.empty() : Optional.of(new JsonText(Arrays.copyOfRange(json, from, to)));
    }

    /** Shares the bytes, which must be in this spelling and never change. */
    static JsonText sharing(byte[] bytes) {
        return new JsonText(bytes);
    }

    /** The bytes themselves, not to be changed. */
    byte[] shared() {
        return bytes;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public boolean isBlank() {
        boolean beginsPlainly = bytes.length > 0 && bytes[0] > ' ' && bytes[0] != '\\';
        return !beginsPlainly && toString().isBlank();
    }

    /** Of the spelling, in bytes. */
    public int length() {
        return bytes.length;
    }

    /** The {@link #length()} bytes of the spelling, without quotes: a copy. */
    public byte[] spelling() {
        return bytes.clone();
    }

    /** The text itself in UTF-8; a lone half of a character is a question mark. */
    ByteBuffer utf8() {
        byte[] plain = new byte[bytes.length];
        int length = JsonEscapes.takenOff(bytes, plain);
        return length < 0 ? ByteBuffer.wrap(toString().getBytes(UTF_8)) : ByteBuffer.wrap(plain, 0, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonText that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return JsonEscapes.plain(bytes);
    }
}
