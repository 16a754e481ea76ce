// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import io.incipit.registry.http.file.FileBacked;
import io.incipit.registry.http.file.UnusableFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Makes contexts of configurations: what every connection of a listener begins with. */
public final class TlsContext {

    /** Unlike the JDK's default, it prefers the certificate that fits the name that the client asks for. */
    private static final String KEYS = "NewSunX509";

    private final TlsConfig config;

    private TlsContext(TlsConfig config) {
        this.config = config;
    }

    /**
     * A context that follows its files if the configuration says so. Sessions that began before a change cannot be
     * resumed after it.
     *
     * @throws UnusableFileException if a store cannot be used, or nothing of what it asks for can be spoken
     */
    public static SSLContext of(TlsConfig config) {
        TlsContext context = new TlsContext(config);
        return config.reload().enabled()
                ? ReloadedContext.of(
                        FileBacked.of(context.files(), config.reload().pause(), context::load))
                : context.load();
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        files.add(config.keyStore().path());
        config.trustStore().ifPresent(store -> files.add(store.path()));
        config.reload().watched().ifPresent(files::add);
        return files;
    }

    private SSLContext load() {
        KeyManager[] keys = keyManagers();
        TrustManager[] trust = trustManagers();
        try {
            TlsConfig.Ciphers ciphers = config.ciphers();
            SSLContext context = ciphers.provider().isPresent()
                    ? SSLContext.getInstance(
                            ciphers.protocol(), ciphers.provider().get())
                    : SSLContext.getInstance(ciphers.protocol());
            context.init(keys, trust, null);
            requireKnown(context);
            return context;
        } catch (GeneralSecurityException e) {
            throw new UnusableFileException(
                    "ssl.protocol=%s%s cannot be used: %s; leave ssl.protocol and ssl.provider out"
                            .formatted(
                                    config.ciphers().protocol(),
                                    config.ciphers()
                                            .provider()
                                            .map(name -> ", ssl.provider=" + name)
                                            .orElse(""),
                                    e.getMessage()),
                    e);
        }
    }

    /** What the JDK does not know would be passed over silently, and what is left might be more than was meant. */
    private void requireKnown(SSLContext context) {
        requireKnown(
                "ssl.enabled.protocols",
                config.ciphers().enabledProtocols(),
                List.of(context.getSupportedSSLParameters().getProtocols()));
        requireKnown(
                "ssl.cipher.suites",
                config.ciphers().suites(),
                List.of(context.getSupportedSSLParameters().getCipherSuites()));
    }

    private static void requireKnown(String setting, List<String> wanted, List<String> known) {
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new UnusableFileException("%s=%s is not known to this JVM; it knows %s"
                        .formatted(setting, name, String.join(", ", known)));
            }
        }
    }

    private KeyManager[] keyManagers() {
        KeyStoreFile file = config.keyStore();
        KeyStore store = file.load(config.keyPassword());
        try {
            if (!hasKey(store)) {
                throw new KeyStoreException("there is no private key in it");
            }
            String password = config.keyPassword().or(file::password).orElse("");
            requireOpen(store, password.toCharArray());
            KeyManagerFactory factory = KeyManagerFactory.getInstance(
                    config.ciphers().algorithms().keys().orElse(KEYS));
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

    /** The managers would find out only when the first client comes. */
    private static void requireOpen(KeyStore store, char[] password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                store.getKey(alias, password);
            }
        }
    }

    private TrustManager[] trustManagers() {
        Optional<KeyStoreFile> file = config.trustStore();
        // Without a trust store nobody is asked for a certificate, so that nothing is to be trusted.
        return file.isEmpty() ? new TrustManager[0] : trustManagers(file.get());
    }

    private TrustManager[] trustManagers(KeyStoreFile file) {
        KeyStore store = file.load(Optional.empty());
        try {
            if (store.size() == 0) {
                throw new KeyStoreException("there is no certificate in it");
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(
                    config.ciphers().algorithms().trust().orElseGet(TrustManagerFactory::getDefaultAlgorithm));
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw file.unusable(
                    String.valueOf(e.getMessage()), "check its certificates and ssl.trustmanager.algorithm", e);
        }
    }
}
