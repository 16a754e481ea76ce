// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads percent-encoded UTF-8, strictly. */
final class PercentEncoding {

    private PercentEncoding() {}

    /**
     * Decodes once; a plus sign stays one.
     *
     * @param raw one character for each byte that was sent
     * @throws HttpError 400 for an escape that is none and for bytes that are not UTF-8
     */
    static String decode(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.put(escaped(raw, i));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        return utf8(bytes.flip());
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%' || raw.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static byte escaped(String raw, int at) {
        int high = at + 2 < raw.length() ? digit(raw.charAt(at + 1)) : -1;
        int low = at + 2 < raw.length() ? digit(raw.charAt(at + 2)) : -1;
        if (high < 0 || low < 0) {
            throw HttpError.badUri("Invalid percent-encoding in the URI");
        }
        return (byte) (high << 4 | low);
    }

    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw HttpError.badUri("The URI is not valid UTF-8");
        }
    }
}
