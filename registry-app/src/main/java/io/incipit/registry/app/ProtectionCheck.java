// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Stops the start for every setting that protects something this server cannot protect yet. */
final class ProtectionCheck {

    /** What the sample file that the existing servers are packaged with sets. */
    private static final String SAMPLE_EXTENSION = "io.confluent.dekregistry.DekRegistryResourceExtension";

    private static final String SAMPLE_EXTENSION_LOSS =
            "the packaged sample file sets it; client-side field encryption "
                    + "keeps its keys under /dek-registry, which answers 404 here";

    private ProtectionCheck() {}

    /**
     * Passes if nothing that protects is set.
     *
     * @throws InvalidConfiguration naming all such settings, what may stand instead and what is missing without them
     */
    static void check(Settings settings) {
        Map<String, String> settingsByLoss = settings.names().stream()
                .flatMap(name -> protecting(settings, name).stream())
                .collect(groupingBy(Protecting::loss, LinkedHashMap::new, mapping(Protecting::shown, joining(", "))));
        if (!settingsByLoss.isEmpty()) {
            throw new InvalidConfiguration("settings that protect something and are not supported yet must be removed "
                    + "before the server starts: "
                    + settingsByLoss.entrySet().stream()
                            .map(entry -> "%s [without: %s]".formatted(entry.getValue(), entry.getKey()))
                            .collect(joining("; ")));
        }
    }

    private static Optional<Protecting> protecting(Settings settings, String name) {
        String value = settings.text(name, "");
        return KnownProperties.find(name)
                .filter(known -> known.protects(value))
                .map(known -> new Protecting(shown(known, name, value), loss(known, value)));
    }

    private static String shown(KnownProperty known, String name, String value) {
        String setting = ShownSetting.of(name, value);
        return known.harmless().isEmpty()
                ? setting
                : setting + " (allowed: " + String.join(", ", known.harmless()) + ")";
    }

    private static String loss(KnownProperty known, String value) {
        return value.equals(SAMPLE_EXTENSION) ? SAMPLE_EXTENSION_LOSS : known.loss();
    }

    private record Protecting(String shown, String loss) {}
}
