// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.model.RegistryException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with refusals, and logs those that operators must know of, each kind from time to time. Thread-safe. */
@Singleton
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final HttpErrors errors;
    private final ResponseWriter writer;
    private final Seldom seldom = new Seldom();

    @Inject
    Refusals(HttpErrors errors, ResponseWriter writer) {
        this.errors = errors;
        this.writer = writer;
    }

    void refuse(HttpServerExchange exchange, Throwable thrown) {
        ready(exchange, thrown).handle(exchange);
    }

    /** Does all that refusing takes but to send the refusal, which may be long. */
    Layer ready(HttpServerExchange exchange, Throwable thrown) {
        Response response = written(thrown, Optional.ofNullable(exchange.getAttachment(ExchangeState.WANTED_TYPE)));
        if (response.status() >= 500) {
            log(exchange, thrown);
        }
        return refused -> {
            if (refused.isResponseStarted()) {
                refused.endExchange();
            } else if (isUnspoken(thrown, refused)) {
                writer.write(refused, Response.of(response.status(), new Payload.None()));
            } else {
                writer.write(refused, response);
            }
        };
    }

    private Response written(Throwable thrown, Optional<String> wanted) {
        try {
            return errors.responseTo(thrown, wanted).written();
        } catch (HttpError tooLong) {
            return errors.responseTo(tooLong, wanted).written();
        }
    }

    /** Gives a refusal of the HTTP server itself, which comes without a body, the JSON that all others have. */
    boolean explain(HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        if (status < StatusCodes.BAD_REQUEST || exchange.getAttachment(ExchangeState.ANSWERED) != null) {
            return false;
        }
        writer.write(exchange, HttpErrors.ofServer(status, StatusCodes.getReason(status)));
        return true;
    }

    /** The HTTP server itself, as against the resources, says nothing to methods other than these. */
    private static boolean isUnspoken(Throwable thrown, HttpServerExchange exchange) {
        String method = exchange.getRequestMethod().toString();
        return thrown instanceof HttpError error
                && error.layer() == HttpError.Layer.SERVER
                && !(method.equals("GET") || method.equals("HEAD") || method.equals("POST"));
    }

    private void log(HttpServerExchange exchange, Throwable thrown) {
        String id = exchange.getAttachment(ExchangeState.REQUEST_ID);
        Call call = exchange.getAttachment(ExchangeState.CALL);
        String name = call == null ? "none" : call.route().name();
        if (thrown instanceof HttpError error && error.status() == StatusCodes.SERVICE_UNAVAILABLE) {
            // A crowd must not be made worse by a line for each; the access log has one.
            LOG.debug("Request {} (route {}) found too many others", id, name);
        } else if (thrown instanceof RejectedExecutionException) {
            LOG.info("Request {} (route {}) ended with the server", id, name, thrown);
        } else if (HttpErrors.isDefect(thrown)) {
            LOG.error("Request {} (route {}) failed", id, name, thrown);
        } else {
            seldom.told(kindOf(thrown)).ifPresent(passedOver -> {
                String others = Seldom.others(passedOver);
                LOG.warn(
                        "Request {} (route {}) could not be served: {}{}",
                        id,
                        name,
                        thrown.getMessage(),
                        others,
                        thrown.getCause());
            });
        }
    }

    private static String kindOf(Throwable thrown) {
        return thrown instanceof RegistryException refusal
                ? refusal.reason().name()
                : thrown.getClass().getSimpleName();
    }
}
