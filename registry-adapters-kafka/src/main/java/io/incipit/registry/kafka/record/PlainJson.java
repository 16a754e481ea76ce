// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Goes through JSON that is spelled just as expected, from place to place; a place of -1 says that it is not, and leads
 * to no other.
 */
final class PlainJson {

    /** So many digits cannot exceed what a version or an id can be. */
    private static final int MOST_DIGITS = 9;

    private PlainJson() {}

    static byte[] part(String ascii) {
        return ascii.getBytes(US_ASCII);
    }

    /** Behind the part, if it stands there. */
    static int after(byte[] part, byte[] json, int at) {
        int to = at + part.length;
        if (at < 0 || to > json.length) {
            return -1;
        }
        for (int i = 0; i < part.length; i++) {
            if (part[i] != json[at + i]) {
                return -1;
            }
        }
        return to;
    }

    /** Where the first byte stands that is no plain ASCII of a text. */
    static int afterText(byte[] json, int at) {
        int to = at;
        while (to >= 0 && to < json.length && json[to] >= ' ' && json[to] != '"' && json[to] != '\\') {
            to++;
        }
        return to;
    }

    /** Behind a number of few digits that is not 0. */
    static int afterNumber(byte[] json, int at) {
        int to = at;
        while (to >= 0 && to < json.length && isDigit(json[to])) {
            to++;
        }
        int digits = to - at;
        return digits > 0 && digits <= MOST_DIGITS && json[at] != '0' ? to : -1;
    }

    /** What stands between the two places, where there is such a number. */
    static int number(byte[] json, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + json[i] - '0';
        }
        return number;
    }

    static String text(byte[] json, int from, int to) {
        return new String(json, from, to - from, US_ASCII);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
