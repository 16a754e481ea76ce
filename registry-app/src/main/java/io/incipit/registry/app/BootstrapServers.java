// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The brokers to begin with: those that speak the protocol in use, and those passed over because they do not.
 *
 * <p>An entry is {@code host:port}, or {@code PROTOCOL://host:port}, which counts only for its protocol.
 */
record BootstrapServers(List<String> used, List<String> ignored) {

    static final String PROPERTY = "kafkastore.bootstrap.servers";
    static final String PROTOCOL_PROPERTY = "kafkastore.security.protocol";

    private static final List<String> PROTOCOLS = List.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");
    private static final Pattern ENTRY = Pattern.compile("(\\w+://)?(\\[[^\\]]+\\]|[^\\s:/\\[\\]]+):\\d{1,5}");

    BootstrapServers {
        used = List.copyOf(used);
        ignored = List.copyOf(ignored);
    }

    /** The brokers that the settings name, among them at least one to use. */
    static BootstrapServers of(Settings settings) {
        String protocol = protocol(settings);
        String allowed = "a comma list of host:port or %s://host:port (%s)".formatted(protocol, PROTOCOL_PROPERTY);
        String given = settings.text(PROPERTY).orElseThrow(() -> InvalidConfiguration.missing(PROPERTY, allowed));
        Map<Boolean, List<String>> entries = settings.list(PROPERTY).stream()
                .collect(partitioningBy(entry -> !entry.contains("://") || isOf(protocol, entry)));
        List<String> used = entries.getOrDefault(true, List.of());
        if (used.isEmpty() || !settings.list(PROPERTY).stream().allMatch(ENTRY.asMatchPredicate())) {
            throw InvalidConfiguration.of(PROPERTY, given, allowed);
        }
        return new BootstrapServers(
                used.stream().map(BootstrapServers::withoutProtocol).toList(), entries.getOrDefault(false, List.of()));
    }

    /** The protocol in use, as Kafka spells it. */
    static String protocol(Settings settings) {
        return settings.choice(PROTOCOL_PROPERTY, "PLAINTEXT", PROTOCOLS);
    }

    private static boolean isOf(String protocol, String entry) {
        return entry.regionMatches(true, 0, protocol + "://", 0, protocol.length() + 3);
    }

    private static String withoutProtocol(String entry) {
        int end = entry.indexOf("://");
        return end < 0 ? entry : entry.substring(end + 3);
    }
}
