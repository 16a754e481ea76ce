// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.Reason;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.http.body.ErrorResponse;
import io.incipit.registry.http.body.IncompatibilityBody;
import io.incipit.registry.http.peer.PeerAnswer;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** The one place where a refusal becomes a status and an error code. */
final class HttpErrors {

    /** A store that cannot answer now. Clients repeat these; servers of the field say 500, which means our fault. */
    private static final Map<String, String> SOON = Map.of("Retry-After", "1");

    private final boolean debug;

    @Inject
    HttpErrors(HttpConfig config) {
        this.debug = config.debug();
    }

    /**
     * As {@link #responseTo(Throwable)}, with what the refusal knows beyond its text beside it.
     *
     * @param wanted the type beside the standard ones in which the answer is wanted
     */
    Response responseTo(Throwable thrown, Optional<String> wanted) {
        Response standard = responseTo(thrown);
        if (thrown instanceof RegistryException.ReferredTo referred) {
            return ReferrerList.of(referred.referrers()).beside(standard, wanted);
        }
        if (thrown instanceof RegistryException.Incompatible incompatible && wanted.isPresent()) {
            return standard.as(
                    MediaTypes.COMPATIBILITY,
                    IncompatibilityBody.listOf(incompatible.report().findings()));
        }
        return standard;
    }

    /** What to say of whatever a handler threw. */
    Response responseTo(Throwable thrown) {
        if (thrown instanceof RegistryException refusal) {
            return responseTo(refusal);
        }
        if (thrown instanceof HttpError error) {
            return responseTo(error);
        }
        if (thrown instanceof RejectedExecutionException) {
            return responseTo(HttpError.ending());
        }
        return response(500, 500, explained("Internal Server Error", thrown), Map.of());
    }

    /** Whether it is a fault of ours, which callers are told nothing about and operators everything. */
    static boolean isDefect(Throwable thrown) {
        return !(thrown instanceof RegistryException) && !(thrown instanceof HttpError);
    }

    private Response responseTo(RegistryException refusal) {
        Reason reason = refusal.reason();
        String message = explained(String.valueOf(refusal.getMessage()), refusal);
        return response(reason.status(), reason.code(), message, reason.status() == 503 ? SOON : headersOf(refusal));
    }

    /** Whoever knows what a holder is finds its name and place there. */
    private static Map<String, String> headersOf(RegistryException refusal) {
        return refusal instanceof RegistryException.HeldElsewhere held
                ? held.holder()
                        .map(holder ->
                                Map.of(PeerAnswer.HOLDER_NODE, holder.nodeId(), PeerAnswer.HOLDER_URL, holder.url()))
                        .orElse(Map.of())
                : Map.of();
    }

    private Response responseTo(HttpError error) {
        String message = String.valueOf(error.getMessage());
        int status = error.status();
        return switch (error.layer()) {
            case SERVER -> response(status, status, message, Map.of(Response.CONTENT_TYPE, MediaTypes.JSON));
            case API -> response(status, status, explained(message, error), status == 503 ? SOON : Map.of());
            case CONSTRAINT -> response(status, status, message, Map.of());
        };
    }

    /** A refusal of the HTTP server itself. */
    static Response ofServer(int status, String message) {
        return response(status, status, message, status == 503 ? SOON : Map.of());
    }

    private static Response response(int status, int code, String message, Map<String, String> headers) {
        return new Response(status, new Payload.Json(new ErrorResponse(code, message)), headers);
    }

    private String explained(String message, Throwable thrown) {
        if (!debug) {
            return message;
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return message + " " + thrown + "\n" + trace;
    }

    /** What to say of one request among several. */
    static ErrorResponse bodyOf(RegistryException refusal) {
        return new ErrorResponse(refusal.reason().code(), String.valueOf(refusal.getMessage()));
    }
}
