// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import java.io.IOException;

/**
 * Writes data of one schema. Safe for use by many threads.
 *
 * <pre>{@code
 * MessageBuffers<OutputStream> buffers = new MessageBuffers<>(buffer -> buffer);
 * MessageEncoder texts = (prefix, text) -> buffers.message(
 *         prefix, (raw, writer) -> writer.write(text.toString().getBytes(StandardCharsets.UTF_8)));
 * }</pre>
 */
public interface MessageEncoder {

    /** What messages say after the name of the schema, for types that say something there; by default nothing. */
    default byte[] part() {
        return new byte[0];
    }

    /**
     * The message. Throws a {@link RuntimeException} or an {@link IOException} if the datum does not fit the schema.
     *
     * @param prefix what comes before the data, a few bytes at most
     */
    byte[] encode(byte[] prefix, Object datum) throws IOException;
}
