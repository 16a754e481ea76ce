// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import java.io.IOException;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * Lends each thread a buffer of its own. A buffer comes back only after a message was finished, so that nothing of a
 * failed one stays in it, and one that grew large does not come back. A thread that serializes within serializing gets a
 * second buffer.
 */
final class MessageBuffers {

    /** For content that stands alone. */
    static final byte[] NO_PREFIX = {};

    private static final ThreadLocal<@Nullable MessageBuffer> IDLE = new ThreadLocal<>();

    private MessageBuffers() {}

    /** @param prefix what comes before the content, a few bytes at most */
    static byte[] message(byte[] prefix, Content content) throws IOException {
        MessageBuffer buffer = take();
        buffer.start(prefix);
        content.writeTo(buffer, buffer.encoder());
        byte[] message = buffer.finish();
        if (buffer.isWorthKeeping()) {
            IDLE.set(buffer);
        }
        return message;
    }

    private static MessageBuffer take() {
        MessageBuffer buffer = IDLE.get();
        if (buffer == null) {
            return new MessageBuffer();
        }
        IDLE.set(null);
        return buffer;
    }

    /** What follows the framing. */
    @FunctionalInterface
    interface Content {
        void writeTo(MessageBuffer raw, Encoder encoder) throws IOException;
    }
}
