// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/** The escapes in a JSON text: puts them in, takes them off, and tells whether they are the least that JSON needs. */
final class JsonEscapes {

    private static final String PLAIN = "\"\\\b\t\n\f\r";
    private static final String SHORT = "\"\\btnfr";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int UNICODE_LENGTH = 6;

    /** By what stands after the backslash; 0 for what is no short escape. */
    private static final byte[] MEANINGS = new byte[128];

    /** By what is to be escaped, how many bytes it takes, and the letter of the short escape, if there is one. */
    private static final byte[] WIDTHS = new byte[128];

    private static final byte[] LETTERS = new byte[128];

    static {
        Arrays.fill(WIDTHS, (byte) 1);
        Arrays.fill(WIDTHS, 0, ' ', (byte) UNICODE_LENGTH);
        for (int i = 0; i < SHORT.length(); i++) {
            char plain = PLAIN.charAt(i);
            MEANINGS[SHORT.charAt(i)] = (byte) plain;
            WIDTHS[plain] = 2;
            LETTERS[plain] = (byte) SHORT.charAt(i);
        }
    }

    private JsonEscapes() {}

    static byte[] escaped(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += width(text.charAt(i));
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            at = put(text.charAt(i), bytes, at);
        }
        return bytes;
    }

    /**
     * Where the quote stands that ends the text, if it is ASCII with no escapes but short ones: then there is no other
     * spelling of it.
     *
     * @return -1 where it is not, or not surely
     */
    static int endOfLeast(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b == '"') {
                return i;
            }
            if (b < ' ') {
                return -1;
            }
            if (b == '\\' && !isShort(bytes, ++i)) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    private static boolean isShort(byte[] bytes, int at) {
        return at < bytes.length && bytes[at] >= 0 && MEANINGS[bytes[at]] != 0;
    }

    /**
     * Takes the short escapes off.
     *
     * @param plain as long as the bytes
     * @return how much of it was needed; -1 if there are others
     */
    static int takenOff(byte[] bytes, byte[] plain) {
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\\') {
                b = MEANINGS[bytes[++i]];
                if (b == 0) {
                    return -1;
                }
            }
            plain[length++] = b;
        }
        return length;
    }

    static String plain(byte[] bytes) {
        byte[] plain = new byte[bytes.length];
        int length = takenOff(bytes, plain);
        return length < 0 ? characters(bytes) : new String(plain, 0, length, UTF_8);
    }

    /** Where there are halves of characters, which UTF-8 has no bytes for. */
    private static String characters(byte[] bytes) {
        char[] chars = new char[bytes.length];
        int length = 0;
        int i = 0;
        while (i < bytes.length) {
            chars[length++] = character(bytes, i);
            i += length(bytes, i);
        }
        return new String(chars, 0, length);
    }

    private static int width(char c) {
        if (c < WIDTHS.length) {
            return WIDTHS[c];
        }
        if (Character.isSurrogate(c)) {
            return UNICODE_LENGTH;
        }
        return c < 0x800 ? 2 : 3;
    }

    private static int put(char c, byte[] bytes, int at) {
        int width = width(c);
        if (width == 1) {
            bytes[at] = (byte) c;
        } else if (c < 0x80 && width == 2) {
            bytes[at] = '\\';
            bytes[at + 1] = LETTERS[c];
        } else if (width == UNICODE_LENGTH) {
            byte[] escape = ("\\u" + HEX.toHexDigits(c)).getBytes(ISO_8859_1);
            System.arraycopy(escape, 0, bytes, at, UNICODE_LENGTH);
        } else {
            putMultibyte(c, bytes, at, width);
        }
        return at + width;
    }

    private static void putMultibyte(char c, byte[] bytes, int at, int width) {
        int lead = width == 2 ? 0xC0 : 0xE0;
        bytes[at] = (byte) (lead | (c >> (6 * (width - 1))));
        for (int i = 1; i < width; i++) {
            bytes[at + i] = (byte) (0x80 | ((c >> (6 * (width - 1 - i))) & 0x3F));
        }
    }

    /** The character that is spelled there, of which there are only those that {@link #put} writes. */
    private static char character(byte[] bytes, int at) {
        byte b = bytes[at];
        if (b == '\\') {
            byte meaning = MEANINGS[bytes[at + 1]];
            return meaning == 0 ? (char) HexFormat.fromHexDigits(hex(bytes, at + 2)) : (char) meaning;
        }
        return switch (length(bytes, at)) {
            case 1 -> (char) b;
            case 2 -> (char) (((b & 0x1F) << 6) | (bytes[at + 1] & 0x3F));
            default -> (char) (((b & 0x0F) << 12) | ((bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F));
        };
    }

    private static String hex(byte[] bytes, int at) {
        return new String(bytes, at, UNICODE_LENGTH - 2, ISO_8859_1);
    }

    private static int length(byte[] bytes, int at) {
        byte b = bytes[at];
        if (b == '\\') {
            return MEANINGS[bytes[at + 1]] == 0 ? UNICODE_LENGTH : 2;
        }
        return b >= 0 ? 1 : (b & 0xE0) == 0xC0 ? 2 : 3;
    }
}
