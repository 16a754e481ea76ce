// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Written;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param headers what is not the server's to say; a {@code Content-Type} here replaces the negotiated one
 */
record Response(int status, Payload payload, Map<String, String> headers) {

    static final String CONTENT_TYPE = "Content-Type";

    static final String COMMAND = "X-Incipit-Command";

    static final String OFFSET = "X-Incipit-Offset";

    private static final String DRY_RUN = "X-Incipit-Dry-Run";

    Response {
        headers = Map.copyOf(headers);
    }

    static Response of(int status, Payload payload) {
        return new Response(status, payload, Map.of());
    }

    static Response ok(Object value) {
        return of(200, new Payload.Json(value));
    }

    /** For who has the answer with this tag already. */
    static Response unchanged(String tag) {
        return new Response(304, new Payload.None(), Map.of(EntityTag.HEADER, tag));
    }

    /** A schema's own text, as it is. */
    static Response text(String text) {
        return of(200, new Payload.Text(text));
    }

    /** The answer to a write, with {@link #headersOf its headers}. */
    static Response written(Written<?> written, Object value) {
        return written(written, 200, new Payload.Json(value));
    }

    /** The answer to a write that leaves nothing to tell. */
    static Response done(Written<?> written) {
        return written(written, 204, new Payload.None());
    }

    /** The answer to a write in another form. */
    static Response written(Written<?> written, int status, Payload payload) {
        return new Response(status, payload, headersOf(written));
    }

    /**
     * Its name and the position from which on every node knows of it; or that nothing was written, which callers must be
     * able to tell from a server that does not know dry runs and has written.
     */
    static Map<String, String> headersOf(Written<?> written) {
        return written.dry()
                ? Map.of(DRY_RUN, "true")
                : Map.of(COMMAND, written.command().value(), OFFSET, Long.toString(written.position()));
    }

    /**
     * The same with its body written.
     *
     * @throws HttpError 422 when that is too much for one answer
     */
    Response written() {
        return new Response(status, payload.written(), headers);
    }

    /** The same with one header more. */
    Response with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Response(status, payload, more);
    }

    /** The same with another body. */
    Response as(String type, Object value) {
        return new Response(status, new Payload.Json(value), headers).with(CONTENT_TYPE, type);
    }
}
