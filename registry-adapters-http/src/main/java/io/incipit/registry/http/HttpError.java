// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

/**
 * A request that cannot be understood, so that the registry was never asked. Made by factories that write the message
 * callers know.
 */
final class HttpError extends RuntimeException {

    private final int status;
    private final Layer layer;

    private HttpError(int status, Layer layer, String message) {
        super(message);
        this.status = status;
        this.layer = layer;
    }

    int status() {
        return status;
    }

    Layer layer() {
        return layer;
    }

    static HttpError noSuchPath() {
        return new HttpError(404, Layer.API, "HTTP 404 Not Found");
    }

    static HttpError methodNotAllowed() {
        return new HttpError(405, Layer.API, "HTTP 405 Method Not Allowed");
    }

    static HttpError notAcceptable() {
        return new HttpError(406, Layer.API, "HTTP 406 Not Acceptable");
    }

    static HttpError unsupportedMediaType() {
        return new HttpError(415, Layer.API, "HTTP 415 Unsupported Media Type");
    }

    static HttpError badRequest(String message) {
        return new HttpError(400, Layer.API, message);
    }

    /** A write that is meant for another node; nothing was written. */
    static HttpError misdirected(String message) {
        return new HttpError(421, Layer.API, message);
    }

    /** @param parameter what the field's servers call the body, such as {@code register.arg5} */
    static HttpError missingBody(String parameter) {
        return new HttpError(422, Layer.CONSTRAINT, parameter + " must not be null (was null)");
    }

    /** A member of the body that has to be there, be it null. */
    static HttpError missingMember(String name) {
        return new HttpError(
                422, Layer.CONSTRAINT, "The member '%s' is missing; null clears what is set".formatted(name));
    }

    static HttpError badUri(String message) {
        return new HttpError(400, Layer.SERVER, message);
    }

    static HttpError unparsableContentType() {
        return new HttpError(400, Layer.SERVER, "Bad Request");
    }

    /** @param size in bytes, as far as it is known */
    static HttpError bodyTooLarge(long size, long max) {
        return new HttpError(413, Layer.SERVER, "Request body is too large: %s>%s".formatted(size, max));
    }

    static HttpError unauthorized() {
        return new HttpError(401, Layer.SERVER, "Unauthorized");
    }

    static HttpError forbidden() {
        return new HttpError(403, Layer.SERVER, "Forbidden");
    }

    /** The name that was asked for is none of those in the certificate that was shown. */
    static HttpError invalidServerName() {
        return new HttpError(400, Layer.SERVER, "Invalid SNI");
    }

    static HttpError clientGone() {
        return new HttpError(
                400, Layer.SERVER, "EOF Exception encountered - client disconnected during stream processing.");
    }

    static HttpError timedOut() {
        return new HttpError(504, Layer.API, "Request timed out");
    }

    /** More requests wait than can be served soon. */
    static HttpError overloaded() {
        return new HttpError(
                503,
                Layer.API,
                "More requests are waiting than this node can serve soon; nothing was done, repeat it later");
    }

    /** The threads that were to go on with it are ending, or have. */
    static HttpError ending() {
        return new HttpError(
                503,
                Layer.API,
                "This node is stopping and did not get to the end of this request; whether a write happened is not known, repeat it "
                        + "at another node");
    }

    /** An answer that would take more memory than one answer may. */
    static HttpError answerTooLarge(int most) {
        return new HttpError(
                422,
                Layer.API,
                "The answer would have more than %d bytes; ask for less, with limit and offset or in smaller batches"
                        .formatted(most));
    }

    /** What refuses, which decides how the refusal looks. */
    enum Layer {
        /** The HTTP server, before it knows of resources: JSON for GET, HEAD and POST, an empty body for others. */
        SERVER,

        /** The resources: always JSON, in the negotiated type. */
        API,

        /** The check of parameters: as the resources, but never with a stack trace. */
        CONSTRAINT
    }
}
