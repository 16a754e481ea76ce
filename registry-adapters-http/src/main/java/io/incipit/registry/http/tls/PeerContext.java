// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import io.incipit.registry.http.file.FileBacked;
import io.incipit.registry.http.file.UnusableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** Makes what connections to other nodes begin with. */
public final class PeerContext {

    private PeerContext() {}

    /**
     * A context that follows its files if the configuration says so.
     *
     * @throws UnusableFileException if a store cannot be used, or nothing of what it asks for can be spoken
     */
    public static SSLContext of(PeerTls tls) {
        return tls.reload().enabled()
                ? ReloadedContext.of(FileBacked.of(files(tls), tls.reload().pause(), () -> load(tls)))
                : load(tls);
    }

    /** What is spoken, as far as it is not the JDK's to say. */
    public static SSLParameters parameters(PeerTls tls) {
        SSLParameters parameters = new SSLParameters();
        TlsConfig.Ciphers ciphers = tls.ciphers();
        if (!ciphers.enabledProtocols().isEmpty()) {
            parameters.setProtocols(ciphers.enabledProtocols().toArray(String[]::new));
        }
        if (!ciphers.suites().isEmpty()) {
            parameters.setCipherSuites(ciphers.suites().toArray(String[]::new));
        }
        return parameters;
    }

    private static List<Path> files(PeerTls tls) {
        return Stream.of(
                        tls.keys().map(keys -> keys.store().path()),
                        tls.trustStore().map(KeyStoreFile::path),
                        tls.reload().watched())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where anybody's authority is trusted, a certificate for some other host would do for every attacker. */
    private static boolean checksHosts(PeerTls tls) {
        return tls.hostNames() || tls.trustStore().isEmpty();
    }

    private static SSLContext load(PeerTls tls) {
        TlsConfig.Algorithms algorithms = tls.ciphers().algorithms();
        KeyManager[] keys = tls.keys()
                .map(shown -> StoreManagers.keys(shown.store(), shown.password(), algorithms))
                .orElseGet(() -> new KeyManager[0]);
        TrustManager[] trust = tls.trustStore()
                .map(store -> StoreManagers.trust(store, algorithms))
                .orElseGet(StoreManagers::trust);
        return TlsContext.load(tls.ciphers(), keys, checksHosts(tls) ? trust : AnyHostTrust.of(trust));
    }
}
