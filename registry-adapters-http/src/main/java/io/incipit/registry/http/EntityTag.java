// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.Arrays;
import java.util.Optional;

/**
 * Names one state of what stands at an address, byte for byte, so that who has it need not get it again.
 *
 * <p>The packed form of the same answer has other bytes, and so a name of its own.
 *
 * @param name letters, digits and dashes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, 8.8.3</a>
 */
record EntityTag(String name) {

    static final String HEADER = "ETag";

    private static final String PACKED = "-gzip\"";

    /** As it stands in a header. */
    String spelled() {
        return '"' + name + '"';
    }

    /** The spelling of the packed form of the answer whose tag is spelled so. */
    static String packed(String spelled) {
        return spelled.substring(0, spelled.length() - 1) + PACKED;
    }

    /** The spelling by which a client knows this state; empty if it knows others only. */
    Optional<String> knownIn(Optional<String> ifNoneMatch) {
        String own = spelled();
        if (ifNoneMatch.filter(own::equals).isPresent()) {
            return ifNoneMatch;
        }
        return ifNoneMatch.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .map(entry -> entry.startsWith("W/") ? entry.substring(2) : entry)
                .filter(entry -> entry.equals("*") || entry.equals(spelled()) || entry.equals(packed(spelled())))
                .map(entry -> entry.equals("*") ? spelled() : entry)
                .findFirst();
    }
}
