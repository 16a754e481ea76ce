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

/** The one place where a refusal becomes a status and an error code. */
final class HttpErrors {

    /** A store that cannot answer now. Clients repeat these; servers of the field say 500, which means our fault. */
    private static final int FIRST_STORE_ERROR = 50001;

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
        return response(500, 500, explained("Internal Server Error", thrown), Map.of());
    }

    /** Whether it is a fault of ours, which callers are told nothing about and operators everything. */
    static boolean isDefect(Throwable thrown) {
        return !(thrown instanceof RegistryException) && !(thrown instanceof HttpError);
    }

    private Response responseTo(RegistryException refusal) {
        int code = codeOf(refusal.reason());
        String message = explained(String.valueOf(refusal.getMessage()), refusal);
        return code >= FIRST_STORE_ERROR
                ? response(503, code, message, SOON)
                : response(code / 100, code, message, headersOf(refusal));
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
        return new ErrorResponse(codeOf(refusal.reason()), String.valueOf(refusal.getMessage()));
    }

    /** No default: a new {@link Reason} does not compile until it has its code here. */
    static int codeOf(Reason reason) {
        return switch (reason) {
            case SUBJECT_NOT_FOUND -> 40401;
            case VERSION_NOT_FOUND -> 40402;
            case SCHEMA_NOT_FOUND -> 40403;
            case SUBJECT_SOFT_DELETED -> 40404;
            case SUBJECT_NOT_SOFT_DELETED -> 40405;
            case VERSION_SOFT_DELETED -> 40406;
            case VERSION_NOT_SOFT_DELETED -> 40407;
            case CONFIG_NOT_FOUND -> 40408;
            case MODE_NOT_FOUND -> 40409;
            case INCOMPATIBLE_SCHEMA -> 40901;
            case INVALID_SCHEMA -> 42201;
            case INVALID_VERSION -> 42202;
            case INVALID_COMPATIBILITY_LEVEL -> 42203;
            case INVALID_MODE -> 42204;
            case OPERATION_NOT_PERMITTED -> 42205;
            case REFERENCE_EXISTS -> 42206;
            case INVALID_SUBJECT -> 42208;
            case SCHEMA_TOO_LARGE -> 42209;
            case INVALID_RULE_SET -> 42210;
            case CONTEXT_NOT_EMPTY -> 42211;
            case ASSOCIATION_NOT_FOUND, ASSOCIATION_EXISTS, ASSOCIATION_FROZEN -> codeOfAssociation(reason);
            case SUBJECT_ASSOCIATED, SUBJECT_STRONGLY_ASSOCIATED, NO_ACTIVE_VERSION -> codeOfAssociation(reason);
            case INVALID_ASSOCIATION -> 42212;
            case HELD_ELSEWHERE -> 42101;
            case STORE_FAILED, STORE_TIMED_OUT, FORWARD_FAILED, HOLDER_UNKNOWN -> codeOfStore(reason);
        };
    }

    private static int codeOfStore(Reason reason) {
        return switch (reason) {
            case STORE_FAILED -> FIRST_STORE_ERROR;
            case STORE_TIMED_OUT -> 50002;
            case FORWARD_FAILED -> 50003;
            case HOLDER_UNKNOWN -> 50004;
            default -> throw new IllegalArgumentException("Not about the store: " + reason);
        };
    }

    private static int codeOfAssociation(Reason reason) {
        return switch (reason) {
            case ASSOCIATION_NOT_FOUND -> 40410;
            case ASSOCIATION_EXISTS -> 40903;
            case SUBJECT_ASSOCIATED -> 40904;
            case SUBJECT_STRONGLY_ASSOCIATED -> 40905;
            case NO_ACTIVE_VERSION -> 40907;
            case ASSOCIATION_FROZEN -> 40908;
            default -> throw new IllegalArgumentException("Not about associations: " + reason);
        };
    }
}
