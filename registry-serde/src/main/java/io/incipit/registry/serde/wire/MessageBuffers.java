// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Lends each thread a buffer of its own. A buffer comes back only after a message was finished, so that nothing of a
 * failed one stays in it, and one that grew large does not come back. A thread that serializes within serializing gets a
 * second buffer. A type of schemas has one of these, for good.
 *
 * <pre>{@code
 * MessageBuffers<OutputStream> buffers = new MessageBuffers<>(buffer -> buffer);
 * byte[] message = buffers.message(
 *         new SchemaKey.Id(17).bytes(), (raw, writer) -> writer.write("ann".getBytes(StandardCharsets.UTF_8)));
 * }</pre>
 *
 * @param <W> what a type writes into a buffer with; each buffer has one of its own
 */
public final class MessageBuffers<W> {

    /** For content that stands alone. */
    public static final byte[] NO_PREFIX = {};

    private final Function<OutputStream, W> writers;

    // A type keeps its buffers in a static field, and a buffer has what that type writes with.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Idle<MessageBuffer<W>>> idle = ThreadLocal.withInitial(Idle::new);

    /** @param writers makes what a type writes with, for a buffer that it then goes with */
    public MessageBuffers(Function<OutputStream, W> writers) {
        this.writers = writers;
    }

    /**
     * Puts a message together.
     *
     * @param prefix what comes before the content, a few bytes at most
     * @throws IOException and whatever else the content throws
     */
    public byte[] message(byte[] prefix, Content<W> content) throws IOException {
        Idle<MessageBuffer<W>> own = idle.get();
        MessageBuffer<W> kept = own.take();
        MessageBuffer<W> buffer = kept == null ? new MessageBuffer<>(writers) : kept;
        boolean again = false;
        try {
            buffer.start(prefix);
            content.writeTo(buffer, buffer.writer());
            again = buffer.isWorthKeeping();
            return buffer.finish();
        } finally {
            if (again) {
                own.keep(buffer);
            } else {
                own.drop();
            }
        }
    }

    /**
     * What follows the framing.
     *
     * @param <W> what it is written with
     */
    @FunctionalInterface
    public interface Content<W> {

        /**
         * Writes it.
         *
         * @param raw the buffer
         * @param writer goes with the buffer, and holds nothing back when this ends
         */
        void writeTo(OutputStream raw, W writer) throws IOException;
    }
}
