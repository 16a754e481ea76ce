// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Checks who has signed a certificate and until when it is good, and not which host it is for.
 *
 * <p>It is told of connections, so that nobody else checks hosts in its place.
 */
final class AnyHostTrust extends X509ExtendedTrustManager {

    private final X509TrustManager signers;

    private AnyHostTrust(X509TrustManager signers) {
        this.signers = signers;
    }

    static TrustManager[] of(TrustManager[] all) {
        return Stream.of(all)
                .map(one -> one instanceof X509TrustManager signers ? new AnyHostTrust(signers) : one)
                .toArray(TrustManager[]::new);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        signers.checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket connection)
            throws CertificateException {
        signers.checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine connection)
            throws CertificateException {
        signers.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        signers.checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket connection)
            throws CertificateException {
        signers.checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine connection)
            throws CertificateException {
        signers.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return signers.getAcceptedIssuers();
    }
}
