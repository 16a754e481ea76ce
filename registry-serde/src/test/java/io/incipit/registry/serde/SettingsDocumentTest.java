// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.InMemoryRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of settings that users read is whole and true. */
class SettingsDocumentTest {

    static final Path DOCUMENT = Path.of("../docs/SERIALIZERS.md");
    static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\|[^|]*\\| (supported|ignored|refused) \\|", Pattern.MULTILINE);
    static final Pattern CONSTANT = Pattern.compile("static final String [A-Z_]+ = \"([a-z]+(?:\\.[a-z_]+)+\\.?)\";");

    /** Where names of settings stand in the code. */
    static final Pattern TABLES = Pattern.compile("(SerdeSettings|AvroSettings|ConnectionKeys|SubjectNaming)\\.java");

    /** These tests only see that a setting is read, not that it changes anything. */
    static final Pattern NOT_COUNTED = Pattern.compile("(SerdeConfigTest|SettingsDocumentTest)\\.java");

    final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void document_everySettingOfTheCode_isThere() {
        List<String> documented = keys("supported|ignored|refused").toList();

        List<String> known = files("src/main/java")
                .filter(file -> TABLES.matcher(name(file)).matches())
                .flatMap(file -> CONSTANT.matcher(read(file)).results().map(found -> found.group(1)))
                .toList();

        assertThat(known)
                .hasSizeGreaterThan(20)
                .allMatch(key -> documented.contains(key) || isPrefixOfOne(key, documented));
    }

    private static boolean isPrefixOfOne(String key, List<String> documented) {
        return key.endsWith(".") && documented.stream().anyMatch(row -> row.startsWith(key));
    }

    @ParameterizedTest
    @MethodSource("supported")
    void document_settingThatHasAMeaning_isShownByATest(String key) {
        Pattern named = Pattern.compile("(?<![a-z.])" + Pattern.quote(key.replace("*", "")));

        List<String> shownBy = files("src/test/java")
                .filter(file -> !NOT_COUNTED.matcher(name(file)).matches())
                .filter(file -> named.matcher(read(file)).find())
                .map(SettingsDocumentTest::name)
                .toList();

        assertThat(shownBy).as("tests that set %s", key).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void document_settingThatIsRefused_stopsTheStart(String key) {
        String name = key.replace("*", "some");

        assertThatThrownBy(() -> new AvroSerializer(registry, Map.of(name, "x"), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(name, "not supported");
    }

    @ParameterizedTest
    @MethodSource("withoutEffect")
    void document_settingWithoutEffect_isAccepted(String key) {
        assertThatCode(() -> new AvroSerializer(registry, Map.of(key, "true"), false).close())
                .doesNotThrowAnyException();
    }

    @Test
    void configure_validationSwitchedOff_isAccepted() {
        assertThatCode(() ->
                        new AvroSerializer(registry, Map.of("validation.rules.execution", "DISABLED"), false).close())
                .doesNotThrowAnyException();
    }

    static Stream<String> supported() {
        return keys("supported");
    }

    static Stream<String> refused() {
        return keys("refused");
    }

    static Stream<String> withoutEffect() {
        return keys("ignored");
    }

    private static Stream<String> keys(String handling) {
        return ROW.matcher(read(DOCUMENT))
                .results()
                .filter(row -> row.group(2).matches(handling))
                .map(row -> row.group(1));
    }

    private static Stream<Path> files(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
