// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The brokers to begin with: {@code host:port} as it stands, {@code PROTOCOL://host:port} only if the protocol is the
 * one in use.
 */
record BootstrapServers(List<String> used, List<String> ignored) {

    private static final String PROPERTY = "bootstrap.servers";
    private static final String SCHEME_END = "://";

    /** @throws IllegalArgumentException if no server is left */
    static BootstrapServers of(Map<String, String> clientProperties) {
        String given = clientProperties.getOrDefault(PROPERTY, "");
        String protocol = clientProperties
                .getOrDefault("security.protocol", "PLAINTEXT")
                .strip()
                .toUpperCase(Locale.ROOT);
        BootstrapServers servers = new BootstrapServers(new ArrayList<>(), new ArrayList<>());
        Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> servers.add(entry, protocol));
        if (servers.used.isEmpty()) {
            throw new IllegalArgumentException(
                    "kafkastore.bootstrap.servers names no server for kafkastore.security.protocol=%s: '%s'"
                            .formatted(protocol, given));
        }
        return servers;
    }

    private void add(String entry, String protocol) {
        int end = entry.indexOf(SCHEME_END);
        if (end < 0) {
            used.add(entry);
        } else if (entry.substring(0, end).equalsIgnoreCase(protocol)) {
            used.add(entry.substring(end + SCHEME_END.length()));
        } else {
            ignored.add(entry);
        }
    }

    String property() {
        return String.join(",", used);
    }
}
