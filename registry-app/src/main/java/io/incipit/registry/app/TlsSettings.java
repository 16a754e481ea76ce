// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.http.file.FileBacked;
import io.incipit.registry.http.tls.KeyStoreFile;
import io.incipit.registry.http.tls.PeerTls;
import io.incipit.registry.http.tls.TlsConfig;
import io.incipit.registry.http.tls.TlsConfig.Algorithms;
import io.incipit.registry.http.tls.TlsConfig.Ciphers;
import io.incipit.registry.http.tls.TlsConfig.ClientCertificates;
import io.incipit.registry.http.tls.TlsConfig.Reload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code ssl.*} for one listener; what stands under {@code listener.name.<name>.} wins for the one of that name. */
final class TlsSettings {

    private static final String PREFIX = "listener.name.";

    private static final String LOCATION = ".location";

    private static final String CLIENTS = "ssl.client.authentication";

    private static final String OLD_CLIENTS = "ssl.client.auth";

    private static final String HOST_NAMES = "ssl.endpoint.identification.algorithm";

    /** As it is when nothing is set. */
    private static final String NO_HOST_NAMES = "";

    private final Settings settings;
    private final String prefix;

    private TlsSettings(Settings settings, String listener) {
        this.settings = settings;
        this.prefix = PREFIX + listener + ".";
    }

    /** @param address of the listener, for messages */
    static TlsConfig of(Settings settings, String listener, String address) {
        TlsSettings tls = new TlsSettings(settings, listener);
        KeyStoreFile keys = tls.store("ssl.keystore")
                .orElseThrow(() -> InvalidConfiguration.of(
                        "listeners", address, "ssl.keystore.location to be set where there is an https listener"));
        Optional<KeyStoreFile> trust = tls.store("ssl.truststore");
        return new TlsConfig(
                keys,
                tls.text("ssl.key.password"),
                trust,
                tls.clients(trust.isPresent(), "ssl.truststore.location"),
                tls.ciphers(),
                tls.reload());
    }

    /** @param listener the one that other nodes call, whose keys this node shows when it calls them */
    static PeerTls ofPeers(Settings settings, String listener) {
        TlsSettings tls = new TlsSettings(settings, listener);
        Optional<PeerTls.Keys> keys =
                tls.store("ssl.keystore").map(store -> new PeerTls.Keys(store, tls.text("ssl.key.password")));
        boolean hostNames = !settings.choice(HOST_NAMES, NO_HOST_NAMES, List.of(NO_HOST_NAMES, "https"))
                .equals(NO_HOST_NAMES);
        return new PeerTls(keys, tls.store("ssl.truststore"), tls.ciphers(), tls.reload(), hostNames);
    }

    /** What belongs to no encrypted listener would close nothing, whatever it was meant to close. */
    static void requireListeners(Settings settings, List<Listener> listeners) {
        settings.names().stream()
                .filter(name -> name.startsWith(PREFIX) && settings.text(name).isPresent())
                .filter(name -> listeners.stream().noneMatch(listener -> isOverride(name, listener)))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidConfiguration.of(
                            name,
                            settings.text(name, ""),
                            "listener.name.<name of an https listener in lower case>.ssl.*, and nothing else there");
                });
        boolean encrypted =
                listeners.stream().anyMatch(listener -> listener.tls().isPresent());
        ClientCertificates ignored = new TlsSettings(settings, "").clients(encrypted, "an https listener");
    }

    private static boolean isOverride(String name, Listener listener) {
        String prefix = PREFIX + listener.name() + ".";
        return listener.tls().isPresent()
                && name.startsWith(prefix + "ssl.")
                && KnownProperties.find(name.substring(prefix.length()))
                        .filter(known -> known.handling() == Handling.SUPPORTED)
                        .isPresent();
    }

    private Optional<KeyStoreFile> store(String setting) {
        String location = name(setting + LOCATION);
        return settings.text(location)
                .map(path -> new KeyStoreFile(
                        location.substring(0, location.length() - LOCATION.length()),
                        Path.of(path),
                        text(setting + ".password"),
                        text(setting + ".type").orElse("JKS")));
    }

    /** @param needed what has to be set where certificates are asked for, for messages */
    private ClientCertificates clients(boolean isSet, String needed) {
        boolean old = settings.text(name(CLIENTS)).isEmpty() || (isOverridden(OLD_CLIENTS) && !isOverridden(CLIENTS));
        String property = name(old ? OLD_CLIENTS : CLIENTS);
        ClientCertificates clients = old
                ? (settings.flag(property, false) ? ClientCertificates.REQUIRED : ClientCertificates.NONE)
                : ClientCertificates.valueOf(settings.choice(property, "NONE", names()));
        if (clients != ClientCertificates.NONE && !isSet) {
            throw InvalidConfiguration.of(
                    property, settings.text(property, ""), needed + " to be set where clients show certificates");
        }
        return clients;
    }

    private static List<String> names() {
        return Stream.of(ClientCertificates.values()).map(Enum::name).toList();
    }

    private Ciphers ciphers() {
        return new Ciphers(
                text("ssl.protocol").orElse("TLS"),
                text("ssl.provider"),
                settings.list(name("ssl.enabled.protocols")),
                settings.list(name("ssl.cipher.suites")),
                new Algorithms(text("ssl.keymanager.algorithm"), text("ssl.trustmanager.algorithm")));
    }

    private Reload reload() {
        return new Reload(
                settings.flag(name("ssl.keystore.reload"), false),
                text("ssl.keystore.watch.location").map(Path::of),
                FileBacked.PAUSE);
    }

    private Optional<String> text(String property) {
        return settings.text(name(property));
    }

    private String name(String property) {
        return isOverridden(property) ? prefix + property : property;
    }

    private boolean isOverridden(String property) {
        return settings.text(prefix + property).isPresent();
    }
}
