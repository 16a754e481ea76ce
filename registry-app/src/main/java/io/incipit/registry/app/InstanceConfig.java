// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.http.tls.PeerTls;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How this node stands to the others.
 *
 * @param hostName a name or an address that the other nodes can resolve
 * @param listener the listener whose port is told to the others
 * @param port the port told to the others; 0 is the one that {@code listener} is bound to in the end
 * @param eligible whether it ever takes the right to write
 * @param headers of clients that are sent to other nodes beside those that always are
 * @param tls how connections to nodes encrypt that listen with https
 */
public record InstanceConfig(
        String hostName, Listener listener, int port, boolean eligible, Set<String> headers, PeerTls tls) {

    private static final String HEADERS = "inter.instance.headers.whitelist";

    private static final String LISTENER_NAME = "inter.instance.listener.name";

    public InstanceConfig {
        headers = Set.copyOf(headers);
    }

    /** The URL to tell the others, without a slash at the end, once the listener's port is known. */
    public String url(int boundPort) {
        return listener.urlOf(hostName, port == 0 ? boundPort : port);
    }

    /** Asks for the machine's own name only if none is set: that can take a name server's time. */
    static InstanceConfig of(Settings settings, List<Listener> listeners, Supplier<String> ownHostName) {
        Listener listener = listener(settings, listeners);
        return new InstanceConfig(
                settings.text("host.name").orElseGet(ownHostName),
                listener,
                settings.number("host.port", listener.port(), 0, 65_535),
                settings.flag(settings.preferring("master.eligibility", "leader.eligibility"), true),
                headers(settings),
                TlsSettings.ofPeers(settings, listener.name()));
    }

    /** The one that is named, or else the first that speaks the protocol that is set, or else the first of all. */
    private static Listener listener(Settings settings, List<Listener> listeners) {
        String property = settings.preferring("schema.registry.inter.instance.protocol", "inter.instance.protocol");
        String protocol = settings.choice(property, "http", List.of("http", "https"));
        Optional<String> name = settings.text(LISTENER_NAME);
        if (name.isPresent()) {
            return first(listeners, listener -> listener.name().equalsIgnoreCase(name.get()))
                    .orElseThrow(() ->
                            InvalidConfiguration.of(LISTENER_NAME, name.get(), "the name of one of the listeners"));
        }
        Optional<Listener> speaking =
                first(listeners, listener -> listener.scheme().equals(protocol));
        if (speaking.isEmpty() && settings.text(property).isPresent()) {
            throw InvalidConfiguration.of(property, protocol, "the protocol of one of the listeners");
        }
        return speaking.orElse(listeners.get(0));
    }

    /** As RFC 9110 spells names of fields. */
    private static Set<String> headers(Settings settings) {
        List<String> names = settings.list(HEADERS);
        names.stream()
                .filter(name -> !name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+"))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidConfiguration.of(HEADERS, name, "a comma list of names of headers");
                });
        return Set.copyOf(new HashSet<>(names));
    }

    private static Optional<Listener> first(List<Listener> listeners, Predicate<Listener> wanted) {
        return listeners.stream().filter(wanted).findFirst();
    }
}
