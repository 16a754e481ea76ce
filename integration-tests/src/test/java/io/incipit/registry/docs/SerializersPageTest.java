// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.avro.AvroWriting;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.message.ConfigurableWriter;
import io.incipit.registry.serde.mock.MockRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/SERIALIZERS.md against the code: the tables of settings, the snippets. The serializers compare the libraries. */
class SerializersPageTest {

    private static final Path ROOT = Path.of("..");
    private static final SchemaRegistryClient CLIENT =
            MockRegistry.of("SerializersPageTest").client();
    private static final String PAGE = read(ROOT.resolve("docs/SERIALIZERS.md"));

    /** Packages of the client side for Avro; other types have pages of their own. */
    private static final List<String> AVRO_SIDE = List.of(
            "io.incipit.registry.serde.avro", "io.incipit.registry.serde.client", "io.incipit.registry.serde.message");

    /** The defaults of every table of settings in the code. */
    private static final Map<String, String> KNOWN = KnownSettings.of(AVRO_SIDE);

    /** Read where they are needed, and any text will do. */
    private static final Set<String> FREE_TEXT = Set.of("subject.name.strategy.kafka.cluster.id");

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet ([\\w.]+) -->\n```(\\w+)\n(.*?)\n```", Pattern.DOTALL);

    /** A line of the table of settings of a type: names, default, and no word on how they are handled. */
    private static final Pattern TYPE_SETTING = Pattern.compile(
            "^\\| (`[a-z][\\w.]+`(?:, `[\\w.]+`)*) \\| (?:`([^`]*)`)? ?\\|[^|]*\\|$", Pattern.MULTILINE);

    @Test
    void settings_thatTheCodeReads_standInTheTableWithTheirDefaults() {
        Map<String, String> documented = new TreeMap<>();
        rows().filter(row -> row.is("supported")).forEach(row -> documented.put(row.name(), row.normally()));

        assertThat(KNOWN).hasSizeGreaterThan(30);
        assertThat(documented).containsAllEntriesOf(KNOWN);
    }

    @Test
    void jsonSettings_thatTheCodeReads_standInTheirTableWithTheirDefaults() {
        Map<String, String> documented = typeSettings(PAGE);

        assertThat(documented).isEqualTo(KnownSettings.of(List.of("io.incipit.registry.serde.json")));
    }

    @Test
    void protobufSettings_thatTheCodeReads_standInTheirTableWithTheirDefaults() {
        Map<String, String> known = KnownSettings.of(List.of("io.incipit.registry.serde.protobuf"));
        // Stands in no table of the code, since it takes names that are no classes' as well as classes.
        known.put("reference.subject.name.strategy", "DefaultReferenceSubjectNameStrategy");

        Map<String, String> documented = typeSettings(read(ROOT.resolve("docs/SERIALIZERS-PROTOBUF.md")));

        assertThat(documented).isEqualTo(known);
    }

    private static Map<String, String> typeSettings(String page) {
        Map<String, String> documented = new TreeMap<>();
        TYPE_SETTING.matcher(page).results().forEach(row -> {
            for (String name : row.group(1).split(", ", -1)) {
                documented.put(name.replace("`", ""), Objects.requireNonNullElse(row.group(2), ""));
            }
        });
        return documented;
    }

    @Test
    void settings_thatOthersPublished_standInTheTable() throws IOException {
        try (InputStream names = SerializersPageTest.class.getResourceAsStream("published-settings.txt")) {
            String published = new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(rows().map(SettingRow::name))
                    .doesNotHaveDuplicates()
                    .containsAll(published.lines().toList());
        }
    }

    static Stream<SettingRow> rows() {
        return SettingRow.of(PAGE).stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void setting_inTheTable_isHandledAsItSays(SettingRow row) {
        Map<String, Object> nonsense = Map.of(row.example(), "no such thing");

        if (row.is("refused")) {
            assertThatThrownBy(() -> parse(nonsense))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining(row.example());
        } else if (row.is("ignored")) {
            assertThatCode(() -> parse(nonsense)).doesNotThrowAnyException();
            assertThat(KNOWN).doesNotContainKey(row.name());
        } else if (isReadElsewhere(row.name())) {
            assertThatThrownBy(() -> parse(nonsense)).isInstanceOf(ConfigException.class);
        }
    }

    /** Outside the tables, so that only its refusal shows that it is read. */
    private static boolean isReadElsewhere(String name) {
        return !name.endsWith("*") && !KNOWN.containsKey(name) && !FREE_TEXT.contains(name);
    }

    @Test
    void snippets_areWhatIsCompiled() {
        Map<String, String> compiled = compiledSnippets();
        Map<String, String> shown = new TreeMap<>();
        SNIPPET.matcher(PAGE).results().forEach(match -> shown.put(match.group(1), match.group(3)));

        assertThat(shown).isEqualTo(compiled);
        assertThat(PAGE.split("```", -1)).hasSize(2 * compiled.size() + 1);
    }

    @ParameterizedTest
    @MethodSource("propertySnippets")
    void propertySnippet_namesClassesAndSettingsThatThereAre(String name) throws IOException, ClassNotFoundException {
        Properties properties = new Properties();
        properties.load(
                new StringReader(Objects.requireNonNull(compiledSnippets().get(name))));

        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key);
            if (key.matches(".*value.(de)?serializer")) {
                Class<?> kind = key.endsWith("deserializer") ? Deserializer.class : Serializer.class;
                assertThat(Class.forName(value)).isAssignableTo(kind);
            } else if (!key.contains("bootstrap") && !key.matches(".*(connector|topic)")) {
                assertThat(rows().map(SettingRow::name))
                        .anyMatch(key.replace("[", ".").replace("]", "")::endsWith);
            }
        }
    }

    static List<String> propertySnippets() {
        return List.of("spring.properties", "quarkus.properties");
    }

    /** Strategies that read further settings are asked for, so that those settings are read. */
    private static void parse(Map<String, Object> given) {
        Map<String, Object> properties = new HashMap<>(given);
        if (given.keySet().stream().anyMatch(name -> name.startsWith("subject.name.strategy."))) {
            properties.put("value.subject.name.strategy", "AssociatedNameStrategy");
        }
        boolean isKey = given.keySet().stream().anyMatch(name -> name.startsWith("key."));
        new ConfigurableWriter(AvroWriting::create, CLIENT).configure(properties, isKey);
    }

    private static Map<String, String> compiledSnippets() {
        Map<String, String> all = new TreeMap<>();
        files(Path.of("src/test/java/io/incipit/registry/cookbook")).forEach(file -> all.putAll(regions(read(file))));
        files(Path.of("src/test/resources/cookbook"))
                .forEach(file ->
                        all.put(file.getFileName().toString(), read(file).strip()));
        return all;
    }

    private static Map<String, String> regions(String source) {
        Map<String, String> regions = new TreeMap<>();
        Pattern region =
                Pattern.compile("^( *)// snippet (\\w+)\n(.*?)^ *// end\n", Pattern.DOTALL | Pattern.MULTILINE);
        region.matcher(source).results().forEach(match -> {
            String text = match.group(3).replaceAll("(?m)^" + match.group(1), "");
            regions.put(match.group(2), text.stripTrailing());
        });
        return regions;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
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
}
