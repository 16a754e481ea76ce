// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    private final Path directory;

    ConfigLoaderTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void load_fileInUtf8_givesItsProperties() throws IOException {
        Path file = write("# comment\nhost.name = größe\nlisteners=http://a:1,\\\n  http://b:2\n");

        Settings settings = new ConfigLoader(Map.of()).load(file);

        assertThat(settings.text("host.name")).contains("größe");
        assertThat(settings.list("listeners")).containsExactly("http://a:1", "http://b:2");
    }

    @Test
    void load_sameNameInEnvironment_environmentWins() throws IOException {
        Path file = write("host.name=file\nport=1");

        Settings settings = new ConfigLoader(Map.of("SCHEMA_REGISTRY_HOST_NAME", "environment")).load(file);

        assertThat(settings.text("host.name")).contains("environment");
        assertThat(settings.text("port")).contains("1");
    }

    @Test
    void load_fallbackVariable_yieldsToFile() throws IOException {
        ConfigLoader loader = new ConfigLoader(Map.of("METADATA_ENCODER_SECRET", "environment"));

        Settings given = loader.load(write("metadata.encoder.secret=file"));
        Settings blank = loader.load(write("metadata.encoder.secret="));

        assertThat(given.text("metadata.encoder.secret")).contains("file");
        assertThat(blank.text("metadata.encoder.secret")).contains("environment");
    }

    @Test
    void load_fileThatIsNotThere_saysSo() {
        assertRefused(directory.resolve("none.properties"), "none.properties: no such file");
    }

    @Test
    void load_directory_saysThatItCannotBeRead() {
        assertRefused(directory, "cannot be read");
    }

    @Test
    void load_otherEncoding_saysThatUtf8IsExpected() throws IOException {
        Path file = Files.write(directory.resolve("latin.properties"), "host.name=größe".getBytes(ISO_8859_1));

        assertRefused(file, "not a properties file in UTF-8");
    }

    @Test
    void load_malformedEscape_saysThatItIsNoPropertiesFile() throws IOException {
        assertRefused(write("host.name=\\u12"), "not a properties file: Malformed");
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> new ConfigLoader(Map.of()).load(file))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining(message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("test.properties"), text);
    }
}
