// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import io.incipit.registry.http.file.FileBacked;
import io.incipit.registry.http.file.UnusableFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Makes contexts of configurations: what every connection of a listener begins with. */
public final class TlsContext {

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
        KeyManager[] keys = StoreManagers.keys(
                config.keyStore(), config.keyPassword(), config.ciphers().algorithms());
        // Without a trust store nobody is asked for a certificate, so that nothing is to be trusted.
        TrustManager[] trust = config.trustStore()
                .map(store -> StoreManagers.trust(store, config.ciphers().algorithms()))
                .orElseGet(() -> new TrustManager[0]);
        return load(config.ciphers(), keys, trust);
    }

    /** @throws UnusableFileException if nothing of what it asks for can be spoken */
    static SSLContext load(TlsConfig.Ciphers ciphers, KeyManager[] keys, TrustManager[] trust) {
        try {
            SSLContext context = ciphers.provider().isPresent()
                    ? SSLContext.getInstance(
                            ciphers.protocol(), ciphers.provider().get())
                    : SSLContext.getInstance(ciphers.protocol());
            context.init(keys, trust, null);
            requireKnown(ciphers, context);
            return context;
        } catch (GeneralSecurityException e) {
            throw new UnusableFileException(
                    "ssl.protocol=%s%s cannot be used: %s; leave ssl.protocol and ssl.provider out"
                            .formatted(
                                    ciphers.protocol(),
                                    ciphers.provider()
                                            .map(name -> ", ssl.provider=" + name)
                                            .orElse(""),
                                    e.getMessage()),
                    e);
        }
    }

    /** What the JDK does not know would be passed over silently, and what is left might be more than was meant. */
    private static void requireKnown(TlsConfig.Ciphers ciphers, SSLContext context) {
        requireKnown(
                "ssl.enabled.protocols",
                ciphers.enabledProtocols(),
                List.of(context.getSupportedSSLParameters().getProtocols()));
        requireKnown(
                "ssl.cipher.suites",
                ciphers.suites(),
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
}
