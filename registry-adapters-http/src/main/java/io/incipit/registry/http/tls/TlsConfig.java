// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import io.incipit.registry.http.file.FileBacked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a listener encrypts.
 *
 * @param keyStore the server's key and certificate
 * @param keyPassword of the key, where it is not that of its store
 * @param trustStore whose certificates clients' ones are checked against; there must be one if clients are asked
 * @param clients what is asked of clients
 * @param ciphers what is spoken
 * @param reload when the stores are read again
 */
public record TlsConfig(
        KeyStoreFile keyStore,
        Optional<String> keyPassword,
        Optional<KeyStoreFile> trustStore,
        ClientCertificates clients,
        Ciphers ciphers,
        Reload reload) {

    public TlsConfig {
        if (clients != ClientCertificates.NONE && trustStore.isEmpty()) {
            throw new IllegalArgumentException("Certificates of clients are checked against a trust store");
        }
    }

    /** The rest by default: nothing is asked of clients, and the store is read once. */
    public static TlsConfig of(KeyStoreFile keyStore) {
        return new TlsConfig(
                keyStore, Optional.empty(), Optional.empty(), ClientCertificates.NONE, Ciphers.DEFAULT, Reload.NEVER);
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "TlsConfig[keyStore=%s, trustStore=%s, clients=%s, ciphers=%s, reload=%s]"
                .formatted(keyStore, trustStore, clients, ciphers, reload);
    }

    /** What is asked of clients. */
    public enum ClientCertificates {
        /** Nothing. */
        NONE,

        /** A certificate; who has none may enter, who has a wrong one may not. */
        REQUESTED,

        /** A certificate. */
        REQUIRED
    }

    /**
     * What is spoken; what is empty is as the JDK does it.
     *
     * @param protocol of the context, such as {@code TLS}
     * @param provider that implements it
     * @param enabledProtocols all others are refused
     * @param suites all others are refused
     * @param algorithms of those who choose and check certificates
     */
    public record Ciphers(
            String protocol,
            Optional<String> provider,
            List<String> enabledProtocols,
            List<String> suites,
            Algorithms algorithms) {

        public static final Ciphers DEFAULT =
                new Ciphers("TLS", Optional.empty(), List.of(), List.of(), Algorithms.DEFAULT);

        public Ciphers {
            enabledProtocols = List.copyOf(enabledProtocols);
            suites = List.copyOf(suites);
        }
    }

    /**
     * Who chooses and checks certificates.
     *
     * @param keys of the key managers; by default one that looks at the name that the client asks for
     * @param trust of the trust managers; the JDK's own by default
     */
    public record Algorithms(Optional<String> keys, Optional<String> trust) {

        public static final Algorithms DEFAULT = new Algorithms(Optional.empty(), Optional.empty());
    }

    /**
     * When the stores are read again.
     *
     * @param enabled when one of their files, or the watched one, has changed; else never
     * @param watched a further file or directory
     * @param pause between two looks at them at least
     */
    public record Reload(boolean enabled, Optional<Path> watched, Duration pause) {

        public static final Reload NEVER = new Reload(false, Optional.empty(), FileBacked.PAUSE);

        public static final Reload WHEN_CHANGED = new Reload(true, Optional.empty(), FileBacked.PAUSE);
    }
}
