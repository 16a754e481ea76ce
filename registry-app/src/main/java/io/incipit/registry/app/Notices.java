// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the operator should hear about settings that do not do here what their names say, one line a kind. */
record Notices(List<String> warnings, List<String> remarks) {

    /** So few changed letters are a slip of the finger rather than another name. */
    private static final int SLIP = 2;

    Notices {
        warnings = List.copyOf(warnings);
        remarks = List.copyOf(remarks);
    }

    static Notices of(Settings settings) {
        List<String> warnings = new ArrayList<>();
        unknown(settings).ifPresent(warnings::add);
        misspelt(settings).ifPresent(warnings::add);
        line("Not supported yet, without effect", settings, Handling.LATER).ifPresent(warnings::add);
        line("Fixed by the server because correctness rests on it, without effect", settings, Handling.OVERRULED)
                .ifPresent(warnings::add);
        ignoredBootstrapServers(settings).ifPresent(warnings::add);
        return new Notices(
                warnings,
                line("Known, without effect here", settings, Handling.IGNORED).stream()
                        .toList());
    }

    private static Optional<String> unknown(Settings settings) {
        return nearest("Unknown properties, without effect", settings, name -> KnownProperties.find(name)
                .isEmpty());
    }

    /** What begins so goes to the clients whatever it is, so a slip there would never be noticed. */
    private static Optional<String> misspelt(Settings settings) {
        return nearest("Given to the Kafka clients, but perhaps misspelt", settings, name -> KnownProperties.find(name)
                .filter(known -> known.name().equals(KnownProperties.CLIENTS))
                .filter(known -> EditDistance.between(name, KnownProperties.nearest(name)) <= SLIP)
                .isPresent());
    }

    private static Optional<String> nearest(String opening, Settings settings, Predicate<String> meant) {
        String names = settings.names().stream()
                .filter(meant)
                .map(name -> "%s (nearest known: %s)".formatted(name, KnownProperties.nearest(name)))
                .collect(joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(opening + ": " + names);
    }

    private static Optional<String> line(String opening, Settings settings, Handling handling) {
        Predicate<KnownProperty> handled = known -> known.handling() == handling;
        String names = settings.names().stream()
                .filter(name -> settings.text(name).isPresent())
                .filter(name -> KnownProperties.find(name).filter(handled).isPresent())
                .collect(joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(opening + ": " + names);
    }

    private static Optional<String> ignoredBootstrapServers(Settings settings) {
        List<String> ignored = BootstrapServers.of(settings).ignored();
        return ignored.isEmpty()
                ? Optional.empty()
                : Optional.of("Ignored in %s, because %s is another protocol: %s"
                        .formatted(
                                BootstrapServers.PROPERTY,
                                BootstrapServers.PROTOCOL_PROPERTY,
                                String.join(", ", ignored)));
    }
}
