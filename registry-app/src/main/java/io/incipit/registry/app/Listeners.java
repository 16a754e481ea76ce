// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code listeners}, the names that {@code listener.protocol.map} gives them, and the old {@code port}. */
final class Listeners {

    private static final String LISTENERS = "listeners";
    private static final String PROTOCOL_MAP = "listener.protocol.map";
    private static final String ALLOWED =
            "a comma list of http://host:port, https://host:port, or NAME://host:port with"
                    + " listener.protocol.map=NAME:http or NAME:https";
    private static final Pattern MAPPING = Pattern.compile("([^\\s:]+):(http|https)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("([^\\s:/]+)://(?:\\[([^\\]]+)\\]|([^\\s:/\\[\\]]*)):(\\d{1,5})/?");
    private static final int LARGEST_PORT = 65_535;
    private static final String ALL_INTERFACES = "0.0.0.0";

    private Listeners() {}

    /** At least one listener; without {@code listeners} it is the port, 8081 by default, on all interfaces. */
    static List<Listener> of(Settings settings) {
        int port = settings.number("port", 8081, 0, LARGEST_PORT);
        Map<String, String> protocols = protocols(settings);
        List<Listener> listeners = settings.list(LISTENERS).stream()
                .map(address -> listener(settings, address, protocols))
                .toList();
        TlsSettings.requireListeners(settings, listeners);
        return listeners.isEmpty() ? List.of(new Listener("http", ALL_INTERFACES, port)) : listeners;
    }

    private static Listener listener(Settings settings, String address, Map<String, String> protocols) {
        Matcher match = Optional.of(ADDRESS.matcher(address))
                .filter(Matcher::matches)
                .filter(found -> Integer.parseInt(found.group(4)) <= LARGEST_PORT)
                .orElseThrow(() -> InvalidConfiguration.of(LISTENERS, address, ALLOWED));
        Listener plain = listener(match);
        return switch (protocols.getOrDefault(plain.name(), plain.name())) {
            case "http" -> plain;
            case "https" ->
                new Listener(
                        plain.name(),
                        plain.host(),
                        plain.port(),
                        Optional.of(TlsSettings.of(settings, plain.name(), address)));
            default -> throw InvalidConfiguration.of(LISTENERS, address, ALLOWED);
        };
    }

    private static Listener listener(Matcher address) {
        String host = Stream.of(Optional.ofNullable(address.group(2)), Optional.ofNullable(address.group(3)))
                .flatMap(Optional::stream)
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse(ALL_INTERFACES);
        return new Listener(lowerCase(address.group(1)), host, Integer.parseInt(address.group(4)));
    }

    private static Map<String, String> protocols(Settings settings) {
        return settings.list(PROTOCOL_MAP).stream()
                .map(entry -> mapping(entry))
                .collect(toUnmodifiableMap(
                        mapping -> lowerCase(mapping.group(1)),
                        mapping -> lowerCase(mapping.group(2)),
                        (first, second) -> second));
    }

    private static Matcher mapping(String entry) {
        return Optional.of(MAPPING.matcher(entry))
                .filter(Matcher::matches)
                .orElseThrow(
                        () -> InvalidConfiguration.of(PROTOCOL_MAP, entry, "a comma list of NAME:http or NAME:https"));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
