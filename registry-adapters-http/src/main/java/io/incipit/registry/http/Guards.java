// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.auth.AuthenticationConfig;
import io.incipit.registry.http.auth.Logins;
import io.incipit.registry.http.file.UnusableFileException;
import io.undertow.server.HttpHandler;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts those layers and handlers in place that the configuration asks for to keep the server closed. */
final class Guards {

    private final HttpConfig config;
    private final Optional<Logins> logins;
    private final Refusals refusals;
    private final ResponseWriter writer;
    private final RequestPath paths;
    private final Addressing addressing;

    /** @throws UnusableFileException if users cannot be read */
    @Inject
    Guards(HttpConfig config, Refusals refusals, ResponseWriter writer, RequestPath paths, Addressing addressing) {
        this.config = config;
        this.logins = config.safeguards().authentication().map(authentication -> Logins.of(authentication.users()));
        this.refusals = refusals;
        this.writer = writer;
        this.paths = paths;
        this.addressing = addressing;
    }

    /**
     * The layers, outermost first, those that are not asked for left out:
     *
     * <ol>
     *   <li>addressing: a node that sent a request here knows from refusals too who has refused it
     *   <li>checking hosts: a page that was led here is told nothing
     *   <li>refusing OPTIONS
     *   <li>authenticating: all that follows is for those who may enter
     *   <li>other origins
     * </ol>
     */
    Layer before(Layer next) {
        HttpConfig.Safeguards safeguards = config.safeguards();
        Layer inner = safeguards
                .crossOrigin()
                .<Layer>map(crossOrigin -> new CrossOrigin(crossOrigin, writer, next))
                .orElse(next);
        Layer closed = logins.<Layer>map(known -> authenticating(known, inner)).orElse(inner);
        Layer checked = safeguards.optionsRefused() ? new RefusingOptions(closed) : closed;
        HttpConfig.HostChecks checks = safeguards.hostChecks();
        return addressing.before(checks.host() || checks.serverName() ? new HostChecking(checks, checked) : checked);
    }

    /** What concerns every answer, those of the server itself included: headers. */
    HttpHandler around(HttpHandler server) {
        HttpConfig.Safeguards safeguards = config.safeguards();
        return safeguards.headers().isEmpty() ? server : new ResponseHeaders(safeguards.headers()).before(server);
    }

    private Layer authenticating(Logins known, Layer next) {
        HttpConfig.Safeguards safeguards = config.safeguards();
        AuthenticationConfig authentication = safeguards.authentication().orElseThrow();
        boolean options = safeguards
                .crossOrigin()
                .filter(CrossOriginConfig::optionsWithoutCredentials)
                .isPresent();
        OpenDoors open = new OpenDoors(authentication.skippedPaths(), paths, options);
        return new Authenticating(known, authentication.roles(), authentication.realm(), open, refusals, next);
    }
}
