// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link ServerMain} that runs; it ends when this is closed, and at the latest when this JVM does. */
public final class ServerProcess implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 10;

    private final Process process;
    private final Path said;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final URI uri;

    private ServerProcess(Process process, Path said) throws IOException {
        this.process = process;
        this.said = said;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.uri = URI.create(firstUrl());
    }

    /** The registry, over the log of that broker; its JVM gets {@code SCHEMA_REGISTRY_OPTS}, a profiler for instance. */
    public static ServerProcess registry(String bootstrapServers) {
        return start(options(), "registry", bootstrapServers);
    }

    /** Answers everything with what stands in the file, which is read before this returns. */
    public static ServerProcess bare(Path answer) {
        return start(List.of(), "bare", answer.toString());
    }

    /** Writes transactions to that broker. */
    static ServerProcess transactions(String bootstrapServers) {
        return start(List.of(), "transactions", bootstrapServers);
    }

    private static ServerProcess start(List<String> options, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx1G", "-Dincipit.log.target=System.err");
        builder.command().addAll(List.of("-Dincipit.log.level=WARN", "-cp", System.getProperty("java.class.path")));
        builder.command().addAll(options);
        builder.command().add(ServerMain.class.getName());
        builder.command().addAll(List.of(arguments));
        try {
            // With a line for each request it is more than a terminal should see.
            Path said = Files.createTempFile("incipit-bench", ".log");
            return new ServerProcess(builder.redirectError(said.toFile()).start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options() {
        String given = System.getenv().getOrDefault("SCHEMA_REGISTRY_OPTS", "").strip();
        return given.isEmpty() ? List.of() : List.of(given.split(" +"));
    }

    /** Where it listens. */
    public URI uri() {
        return uri;
    }

    Usage usage() {
        return Usage.parse(ask(""));
    }

    /** What the process says to a line. */
    public String ask(String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            questions.close();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(said);
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A profiler says that it has begun before the server says where it listens. */
    private String firstUrl() throws IOException {
        String line = read();
        while (!line.matches("(http|kafka)://.*")) {
            line = read();
        }
        return line;
    }

    private String read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The server process ended; what it said stands in " + said);
        }
        return line;
    }
}
