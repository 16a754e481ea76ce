// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The recorded behaviour that lies among the test resources; its README says how it was made. */
final class Corpus {

    /** Strict, for answers are read with it too: one value, and each member of an object once. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final String EXPECTED_READS = ".expect.json";

    private final Path root;

    private Corpus(Path root) {
        this.root = root;
    }

    static Corpus fromResources() {
        URL readme = Objects.requireNonNull(Corpus.class.getResource("/corpus/README.md"), "corpus/README.md");
        try {
            return new Corpus(Objects.requireNonNull(Path.of(readme.toURI()).getParent()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Recorded exchanges first, then the dumps of topics with their reads; by name within each. */
    List<Scenario> scenarios() {
        return Stream.concat(exchanges().stream(), topics().stream()).toList();
    }

    /** Exchanges recorded with a fresh registry. */
    List<Scenario> exchanges() {
        return files("exchanges", ".json").stream()
                .map(file -> ScenarioReader.scenario(json(file)))
                .toList();
    }

    /** Whole topics as a reference left them, each with the reads that it answered after a restart. */
    List<Scenario> topics() {
        return files("topics", EXPECTED_READS).stream().map(this::topic).toList();
    }

    private Scenario topic(Path reads) {
        String name = reads.getFileName().toString().replace(EXPECTED_READS, "");
        List<StoredRecord> records = lines(reads.resolveSibling(name + ".jsonl")).stream()
                .map(line -> ScenarioReader.storedRecord(parse(line)))
                .toList();
        List<Step> steps = ScenarioReader.reads(json(reads));
        return new Scenario("topics/" + name, settingsOf(name), 1, records, steps);
    }

    /** The dump holds no settings: they are those of the scenario that left the topic behind. */
    private Map<String, String> settingsOf(String name) {
        Path scenario = root.resolve("exchanges").resolve(name + ".json");
        return Files.exists(scenario) ? ScenarioReader.settings(json(scenario)) : Map.of();
    }

    private List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        return parse(String.join("\n", lines(file)));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
