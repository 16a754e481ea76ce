// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages of one schema. Safe for use by many threads.
 *
 * <pre>{@code
 * MessageDecoder texts = (message, offset) ->
 *         new String(message, offset, message.length - offset, StandardCharsets.UTF_8);
 * }</pre>
 */
@FunctionalInterface
public interface MessageDecoder {

    /**
     * The datum that begins at the offset and goes on to the end. Throws a {@link RuntimeException} or an {@link
     * IOException} if the bytes are not of the schema.
     */
    @Nullable
    Object decode(byte[] message, int offset) throws IOException;
}
