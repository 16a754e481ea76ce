// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.util.List;

/**
 * What the first lines of an HTTP/1.1 answer say.
 *
 * @param status the first of them
 * @param length of the body in bytes, or {@link #UNKNOWN}
 */
record AnswerHead(String status, int length) {

    static final int UNKNOWN = -1;

    private static final String LENGTH = "content-length:";

    static AnswerHead of(List<String> lines) {
        int length = UNKNOWN;
        for (String line : lines) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        return new AnswerHead(lines.get(0), length);
    }

    boolean isSuccess() {
        return status.startsWith("HTTP/1.1 200");
    }

    /** Whether what the client has is still so; then there is no body. */
    boolean isUnchanged() {
        return status.startsWith("HTTP/1.1 304");
    }
}
