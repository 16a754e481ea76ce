// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One HTTP/1.1 answer after another, as their bytes come in. Not thread-safe. */
final class GatheredAnswer {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final int UNKNOWN = -1;

    private byte[] bytes = new byte[4096];
    private int count;
    private int length = UNKNOWN;
    private boolean success;

    /** Whether the answer is there to its end now; then the next bytes are those of another. */
    boolean add(ByteBuffer more) {
        if (length != UNKNOWN && count >= length) {
            count = 0;
            length = UNKNOWN;
        }
        int searched = Math.max(0, count - END_OF_HEAD.length);
        int added = more.remaining();
        if (count + added > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(count + added, 2 * bytes.length));
        }
        more.get(bytes, count, added);
        count += added;
        if (length == UNKNOWN) {
            readHead(searched);
        }
        return length != UNKNOWN && count >= length;
    }

    /** Whether the answer that is there is a success. */
    boolean isSuccess() {
        return success;
    }

    private void readHead(int from) {
        for (int i = from; i + END_OF_HEAD.length <= count; i++) {
            if (Arrays.equals(bytes, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                String lines = new String(bytes, 0, i, StandardCharsets.ISO_8859_1);
                AnswerHead head = AnswerHead.of(lines.lines().toList());
                if (head.length() == AnswerHead.UNKNOWN) {
                    throw new IllegalStateException("An answer says no length: " + lines);
                }
                success = head.isSuccess();
                length = i + END_OF_HEAD.length + head.length();
                return;
            }
        }
    }
}
