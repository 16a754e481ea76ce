// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * The text behind {@code OBF:}, which Jetty's tools write so that a password is not read in passing. Each byte is four
 * digits of base 36 that mix it with the one as far from the end; {@code U} and four digits stand for two bytes of which
 * one is not ASCII.
 */
final class Obfuscated {

    private static final int DIGITS = 4;

    private static final int RADIX = 36;

    private Obfuscated() {}

    /** @throws IllegalArgumentException if it is not such a text */
    static String reveal(String obfuscated) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < obfuscated.length(); i += DIGITS) {
            boolean high = obfuscated.charAt(i) == 'U';
            i += high ? 1 : 0;
            if (i + DIGITS > obfuscated.length()) {
                throw new IllegalArgumentException("It ends in the middle of a character");
            }
            int number = Integer.parseInt(obfuscated.substring(i, i + DIGITS), RADIX);
            bytes.write(high ? number >> 8 : (number / 256 + number % 256 - 254) / 2);
        }
        return bytes.toString(UTF_8);
    }
}
