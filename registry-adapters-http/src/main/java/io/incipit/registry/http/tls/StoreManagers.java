// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import io.incipit.registry.http.file.UnusableFileException;
import io.incipit.registry.http.tls.TlsConfig.Algorithms;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Those who show and check certificates, made of stores. */
final class StoreManagers {

    /** Unlike the JDK's default, it prefers the certificate that fits the name that the client asks for. */
    private static final String KEYS = "NewSunX509";

    private StoreManagers() {}

    /**
     * Those who show the certificates in the store.
     *
     * @param keyPassword of the key, where it is not that of its store
     * @throws UnusableFileException if the store or its key cannot be used
     */
    static KeyManager[] keys(KeyStoreFile file, Optional<String> keyPassword, Algorithms algorithms) {
        KeyStore store = file.load(keyPassword);
        try {
            if (!hasKey(store)) {
                throw new KeyStoreException("there is no private key in it");
            }
            String password = keyPassword.or(file::password).orElse("");
            requireOpen(store, password.toCharArray());
            KeyManagerFactory factory =
                    KeyManagerFactory.getInstance(algorithms.keys().orElse(KEYS));
            factory.init(store, password.toCharArray());
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw file.unusable(
                    String.valueOf(e.getMessage()), "check its key, ssl.key.password and ssl.keymanager.algorithm", e);
        }
    }

    private static boolean hasKey(KeyStore store) throws KeyStoreException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return true;
            }
        }
        return false;
    }

    /** The managers would find out only when the first connection begins. */
    private static void requireOpen(KeyStore store, char[] password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                store.getKey(alias, password);
            }
        }
    }

    /**
     * Those who check certificates against those in the store.
     *
     * @throws UnusableFileException if the store cannot be used
     */
    static TrustManager[] trust(KeyStoreFile file, Algorithms algorithms) {
        KeyStore store = file.load(Optional.empty());
        try {
            if (store.size() == 0) {
                throw new KeyStoreException("there is no certificate in it");
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(
                    algorithms.trust().orElseGet(TrustManagerFactory::getDefaultAlgorithm));
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw file.unusable(
                    String.valueOf(e.getMessage()), "check its certificates and ssl.trustmanager.algorithm", e);
        }
    }

    /** Those who check certificates against those that the JDK trusts. */
    static TrustManager[] trust() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw new UnusableFileException(
                    "The certificates that the JVM trusts cannot be read: %s; set ssl.truststore.location"
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
