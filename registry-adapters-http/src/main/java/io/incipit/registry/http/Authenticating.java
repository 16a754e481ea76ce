// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.auth.AllowedRoles;
import io.incipit.registry.http.auth.Credentials;
import io.incipit.registry.http.auth.Logins;
import io.incipit.registry.http.auth.Turns;
import io.incipit.registry.http.auth.User;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Optional;

/**
 * Lets in who proves to be a user with a role that may enter, and asks all others for a password.
 *
 * <p>Hashes are computed on workers, on a few of them at a time: whoever sends wrong passwords must not keep the others
 * from those who are known. Whoever proved it lately passes on the I/O thread. All goes on there, for what follows takes in
 * the body.
 */
final class Authenticating implements Layer {

    /** A hash takes a core: half of them are left to the others. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Some seconds' worth of hashes; who comes then gets 503, which clients repeat. */
    private static final int IN_LINE = 100;

    private final Logins logins;
    private final AllowedRoles roles;
    private final String challenge;
    private final OpenDoors open;
    private final Layer verifying;
    private final Layer next;
    private final Turns turns = new Turns(AT_ONCE, IN_LINE);

    /** @param next as {@link #Authenticating} refuses on threads of its own, what follows has to bear that too */
    Authenticating(Logins logins, AllowedRoles roles, String realm, OpenDoors open, Refusals refusals, Layer next) {
        this.logins = logins;
        this.roles = roles;
        this.challenge = "basic realm=\"" + realm + "\"";
        this.open = open;
        this.verifying = new Refusing(refusals, this::verify);
        this.next = new Refusing(refusals, next);
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        if (open.to(exchange)) {
            next.handle(exchange);
            return;
        }
        Credentials given = given(exchange);
        Optional<User> known = logins.remembered(given);
        if (known.isPresent()) {
            admit(exchange, known.get());
            next.handle(exchange);
        } else {
            exchange.dispatch(turns.on(exchange.getConnection().getWorker()), verifying::handle);
        }
    }

    private void verify(HttpServerExchange exchange) {
        admit(exchange, logins.verify(given(exchange)).orElseThrow(() -> unauthorized(exchange)));
        exchange.dispatch(exchange.getIoThread(), next::handle);
    }

    private void admit(HttpServerExchange exchange, User user) {
        exchange.putAttachment(ExchangeState.USER, user);
        if (!roles.allow(user)) {
            throw HttpError.forbidden();
        }
    }

    private Credentials given(HttpServerExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))
                .flatMap(Credentials::parse)
                .orElseThrow(() -> unauthorized(exchange));
    }

    private HttpError unauthorized(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, challenge);
        return HttpError.unauthorized();
    }
}
