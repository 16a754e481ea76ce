// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.auth.User;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;

/** What the layers tell those below them about a request. */
final class ExchangeState {

    static final AttachmentKey<String> REQUEST_ID = AttachmentKey.create(String.class);

    static final AttachmentKey<User> USER = AttachmentKey.create(User.class);

    static final AttachmentKey<Call> CALL = AttachmentKey.create(Call.class);

    static final AttachmentKey<String> MEDIA_TYPE = AttachmentKey.create(String.class);

    /** The type beside the standard ones that the caller asked for; only where the route offers it. */
    static final AttachmentKey<String> WANTED_TYPE = AttachmentKey.create(String.class);

    /** Only of what may be a write. */
    static final AttachmentKey<Origin> ORIGIN = AttachmentKey.create(Origin.class);

    static final AttachmentKey<Request> REQUEST = AttachmentKey.create(Request.class);

    static final AttachmentKey<Boolean> ANSWERED = AttachmentKey.create(Boolean.class);

    private ExchangeState() {}

    /** What a layer above has put there. */
    static <T> T require(HttpServerExchange exchange, AttachmentKey<T> key) {
        T value = exchange.getAttachment(key);
        if (value == null) {
            throw new IllegalStateException("No layer above has set " + key);
        }
        return value;
    }
}
