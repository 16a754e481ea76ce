// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.http.tls.CertificateNames;
import io.undertow.server.HttpServerExchange;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests over TLS that ask for a host which the certificate they were shown is not for: a page that had its
 * name led to this address is not answered.
 */
final class HostChecking implements Layer {

    private final HttpConfig.HostChecks checks;
    private final Layer next;

    HostChecking(HttpConfig.HostChecks checks, Layer next) {
        this.checks = checks;
        this.next = next;
    }

    @Override
    public void handle(HttpServerExchange exchange) {
        SSLSession session = exchange.getConnection().getSslSession();
        if (session != null) {
            CertificateNames names = certificateOf(session);
            if (checks.host() && !names.cover(exchange.getHostName())) {
                throw HttpError.invalidServerName();
            }
            if (checks.serverName() && serverNames(session).noneMatch(names::cover)) {
                throw HttpError.invalidServerName();
            }
        }
        next.handle(exchange);
    }

    private static CertificateNames certificateOf(SSLSession session) {
        @Nullable Certificate[] shown = session.getLocalCertificates();
        if (shown == null || shown.length == 0 || !(shown[0] instanceof X509Certificate certificate)) {
            throw HttpError.invalidServerName();
        }
        return new CertificateNames(certificate);
    }

    private static Stream<String> serverNames(SSLSession session) {
        return session instanceof ExtendedSSLSession extended
                ? extended.getRequestedServerNames().stream()
                        .filter(SNIHostName.class::isInstance)
                        .map(name -> ((SNIHostName) name).getAsciiName())
                : Stream.of();
    }
}
