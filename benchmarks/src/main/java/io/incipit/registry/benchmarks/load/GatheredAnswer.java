// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One HTTP/1.1 answer after another, as their bytes come in. Not thread-safe. */
final class GatheredAnswer {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final String SUCCESS = "HTTP/1.1 200";
    private static final String LENGTH = "\r\ncontent-length:";
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
                String head = new String(bytes, 0, i + 2, StandardCharsets.ISO_8859_1);
                success = head.startsWith(SUCCESS);
                length = i + END_OF_HEAD.length + bodyLength(head.toLowerCase(Locale.ROOT));
                return;
            }
        }
    }

    private static int bodyLength(String head) {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("An answer says no length: " + head);
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }
}
