// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnownPropertiesTest {

    @ParameterizedTest
    @MethodSource("publishedProperties")
    void find_propertyOfExistingServers_isKnown(String name) {
        assertThat(KnownProperties.find(name)).isPresent();
    }

    @Test
    void all_names_areUnique() {
        assertThat(KnownProperties.all()).extracting(KnownProperty::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "listeners, SUPPORTED",
        "kafkastore.linger.ms, SUPPORTED",
        "kafkastore.acks, OVERRULED",
        "kafkastore.group.id, OVERRULED",
        "kafkastore.connection.url, IGNORED",
        "metric.reporters.interval, IGNORED",
        "dos.filter.delay.ms, IGNORED",
        "dos.filter.enabled, PROTECTIVE",
        "ssl.something.new, PROTECTIVE",
        "authentication.something.new, PROTECTIVE",
        "metadata.encoder.topic, IGNORED",
        "schema.providers.option, IGNORED",
        "access.control.allow.origin, SUPPORTED",
        "listener.name.internal.ssl.keystore.location, SUPPORTED",
        "ssl.keystore.location, SUPPORTED",
        "resource.static.locations, LATER"
    })
    void find_nameOrLongestPrefix_saysHowItIsHandled(String name, Handling handling) {
        assertThat(KnownProperties.find(name)).map(KnownProperty::handling).contains(handling);
    }

    @ParameterizedTest
    @CsvSource({
        "listener, listeners",
        "schema.compatability.level, schema.compatibility.level",
        "hostname, host.name",
        "kafka.bootstrap.servers, kafkastore.bootstrap.servers"
    })
    void nearest_misspeltName_isTheMeantOne(String misspelt, String meant) {
        assertThat(KnownProperties.nearest(misspelt)).isEqualTo(meant);
    }

    @ParameterizedTest
    @MethodSource("all")
    void configurationPage_knownProperty_isDescribedWithItsHandling(KnownProperty property) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "CONFIGURATION.md"));

        assertThat(page)
                .containsPattern("\\| `" + Pattern.quote(property.name()) + "` \\| "
                        + property.handling().name().toLowerCase(Locale.ROOT) + " \\|");
    }

    static List<KnownProperty> all() {
        return KnownProperties.all();
    }

    static List<String> publishedProperties() throws IOException {
        try (InputStream names = KnownPropertiesTest.class.getResourceAsStream("published-properties.txt")) {
            return new String(Objects.requireNonNull(names).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }
}
