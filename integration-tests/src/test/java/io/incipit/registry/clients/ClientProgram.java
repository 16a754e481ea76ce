// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A client of another language, run as a program that writes or reads messages.
 *
 * @param name in names of topics and files
 * @param installed a file that is there once the client can be run
 * @param namesSchemasInHeaders whether it knows that framing
 * @param types of schemas that it writes as others do
 */
record ClientProgram(
        String name, String installed, boolean namesSchemasInHeaders, List<String> types, List<String> command) {

    /** Where the scripts are; tests run in the directory of their module. */
    static final Path DIRECTORY = Path.of("clients").toAbsolutePath();

    private static final long LIMIT_S = 120;

    private static final List<String> TYPES = List.of("AVRO", "JSON", "PROTOBUF");

    static final List<ClientProgram> ALL = List.of(
            new ClientProgram(
                    "confluent-python",
                    "python/.venv/installed.txt",
                    true,
                    TYPES,
                    List.of("python/.venv/bin/python", "python/exchange.py")),
            new ClientProgram(
                    "confluent-javascript",
                    "javascript/node_modules/installed.json",
                    true,
                    TYPES,
                    List.of("node", "javascript/exchange.js", "confluent")),
            new ClientProgram(
                    "kafkajs",
                    "javascript/node_modules/installed.json",
                    false,
                    List.of("AVRO", "JSON"),
                    List.of("node", "javascript/exchange.js", "kafkajs")),
            new ClientProgram("franz-go", "go/exchange", false, TYPES, List.of("go/exchange")));

    /** The modules whose tests read what clients wrote. */
    private static final Map<String, String> MODULES =
            Map.of("AVRO", "registry-serde", "JSON", "registry-serde-json", "PROTOBUF", "registry-serde-protobuf");

    /** Where messages of each of these are kept. */
    Path goldenFile(String type) {
        return Path.of("..", MODULES.get(type), "src/test/resources/messages/clients", name + "." + type + ".json");
    }

    /** Skips the test on a machine without the client, except where everything must be there. */
    void require() {
        boolean ready = Files.exists(DIRECTORY.resolve(installed));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(ready).as("installed by clients/install.sh: " + name).isTrue();
        }
        assumeTrue(ready, () -> "integration-tests/clients/install.sh makes " + name + " ready");
    }

    /** What it tells of the given topics, a line for each message. */
    List<JsonNode> run(String direction, URI registry, List<?> topics) {
        try {
            Path given = Files.createTempFile("client", ".json");
            Path told = Files.createTempFile("client", ".jsonl");
            ClientTopic.JSON.writeValue(given.toFile(), topics);
            run(direction, registry, given, told);
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(told)) {
                lines.add(ClientTopic.JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be run", e);
        }
    }

    private void run(String direction, URI registry, Path given, Path told) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(direction, registry.toString()));
        if (Files.exists(DIRECTORY.resolve(arguments.get(0)))) {
            arguments.set(0, DIRECTORY.resolve(arguments.get(0)).toString());
        }
        Process process = new ProcessBuilder(arguments)
                .directory(DIRECTORY.toFile())
                .redirectInput(given.toFile())
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.waitFor(LIMIT_S, TimeUnit.SECONDS))
                    .as("%s ends", arguments)
                    .isTrue();
            assertThat(process.exitValue()).as("how %s ended", arguments).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a client runs", e);
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
