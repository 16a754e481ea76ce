// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.http.CrossOriginConfig;
import io.incipit.registry.http.HttpConfig.HostChecks;
import io.incipit.registry.http.HttpConfig.Safeguards;
import io.incipit.registry.http.ResponseHeaderConfig;
import io.incipit.registry.http.ResponseHeaderConfig.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what keeps the server closed, users and TLS apart. */
final class SafeguardSettings {

    private static final List<String> SAFE_METHODS = List.of("GET", "POST", "HEAD");

    private static final List<String> HARMLESS_HEADERS =
            List.of("X-Requested-With", "Content-Type", "Accept", "Origin");

    private SafeguardSettings() {}

    static Safeguards of(Settings settings) {
        return new Safeguards(
                AuthenticationSettings.of(settings),
                crossOrigin(settings),
                settings.flag("reject.options.request", false),
                new HostChecks(
                        settings.flag("sni.check.enabled", false), settings.flag("sni.host.check.enabled", true)),
                headers(settings),
                accessLog(settings));
    }

    private static Optional<CrossOriginConfig> crossOrigin(Settings settings) {
        List<String> origins = settings.list("access.control.allow.origin");
        List<String> methods = settings.list("access.control.allow.methods");
        List<String> headers = settings.list("access.control.allow.headers");
        boolean withoutCredentials = settings.flag("access.control.skip.options", true);
        return origins.isEmpty()
                ? Optional.empty()
                : Optional.of(new CrossOriginConfig(
                        origins,
                        methods.isEmpty() ? SAFE_METHODS : methods,
                        headers.isEmpty() ? HARMLESS_HEADERS : headers,
                        settings.list("access.control.expose.headers"),
                        withoutCredentials));
    }

    private static List<ResponseHeaderConfig> headers(Settings settings) {
        List<ResponseHeaderConfig> headers = new ArrayList<>();
        if (settings.flag("nosniff.prevention.enable", false)) {
            headers.add(new ResponseHeaderConfig(Action.SET, "X-Content-Type-Options", "nosniff"));
        }
        if (settings.flag("hsts.header.enable", false)) {
            headers.add(new ResponseHeaderConfig(Action.SET, "Strict-Transport-Security", "max-age=31536000"));
        }
        headers.addAll(ResponseHeaderSettings.of(settings));
        return headers;
    }

    private static Optional<String> accessLog(Settings settings) {
        String logger = settings.text("request.logger.name", "io.confluent.rest-utils.requests");
        return settings.flag("incipit.access.log.enable", true) ? Optional.of(logger) : Optional.empty();
    }
}
