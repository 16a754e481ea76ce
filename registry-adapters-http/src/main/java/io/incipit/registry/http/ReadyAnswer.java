// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import java.util.Map;
import java.util.UUID;

/**
 * An answer that was written before, with a tag that follows from its bytes: the same on every node.
 *
 * @param whole for who has not got it
 */
record ReadyAnswer(EntityTag tag, Response whole) {

    static ReadyAnswer of(byte[] bytes) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(bytes).toString());
        return new ReadyAnswer(
                tag, new Response(200, new Payload.Ready(bytes), Map.of(EntityTag.HEADER, tag.spelled())));
    }

    /** The whole, or that nothing has changed. */
    Response to(Request request) {
        return request.ifNoneMatch().isEmpty()
                ? whole
                : tag.knownIn(request.ifNoneMatch()).map(Response::unchanged).orElse(whole);
    }
}
