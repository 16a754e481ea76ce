// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.decision.ServerPolicy;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConfigTest {

    @Test
    void of_nothingSet_hasTheDefaults() {
        RegistryConfig config = RegistryConfig.of(Settings.of(Map.of()));

        assertThat(config)
                .isEqualTo(new RegistryConfig("BACKWARD", false, true, true, true, false, ServerPolicy.STANDARD));
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        String file = """
                schema.compatibility.level=full
                schema.validate.fields=true
                schema.validate.new.schemas=false
                associations.enable=false
                schema.reject.empty.subject=true
                schema.providers.reference.versions.strict=true
                incipit.rulesets=Drop
                incipit.protobuf.editions=Accept
                mode.mutability=false
                """;

        RegistryConfig config = RegistryConfig.of(settings(file));

        assertThat(config)
                .isEqualTo(new RegistryConfig(
                        "FULL", true, false, false, false, true, new ServerPolicy(false, true, true)));
    }

    @ParameterizedTest
    @CsvSource({
        "schema.compatibility.level, sideways",
        "avro.compatibility.level, sideways",
        "schema.validate.fields, maybe",
        "schema.validate.new.schemas, maybe",
        "associations.enable, maybe",
        "schema.reject.empty.subject, maybe",
        "schema.providers.reference.versions.strict, maybe",
        "incipit.rulesets, maybe",
        "incipit.protobuf.editions, maybe",
        "mode.mutability, maybe"
    })
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(RegistryConfig::of, Map.of(), name, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "backward",
                "backward_transitive",
                "forward",
                "FORWARD_TRANSITIVE",
                "Full",
                "full_transitive"
            })
    void of_eachLevel_isTakenInAnyCase(String level) {
        RegistryConfig config = RegistryConfig.of(settings("schema.compatibility.level=" + level));

        assertThat(config.compatibilityLevel()).isEqualToIgnoringCase(level).isUpperCase();
    }

    @Test
    void of_oldNameOfTheLevel_wins() {
        RegistryConfig config =
                RegistryConfig.of(settings("schema.compatibility.level=full\navro.compatibility.level=none"));

        assertThat(config.compatibilityLevel()).isEqualTo("NONE");
    }

    private static Settings settings(String file) {
        return Settings.of(Stream.of(file.split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }
}
