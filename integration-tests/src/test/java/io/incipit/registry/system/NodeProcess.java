// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import io.incipit.registry.app.HaltPoint;
import io.incipit.registry.app.HaltingNode;
import io.incipit.registry.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A registry in a process of its own, which can be killed and started again at the same address. */
public final class NodeProcess implements AutoCloseable {

    private final Path directory;
    private final Map<String, String> settings;
    private final RestApi api;
    private @Nullable Process process;

    private NodeProcess(Path directory, Map<String, String> settings, int port) {
        String address = "http://127.0.0.1:" + port;
        this.directory = directory;
        this.settings = Nodes.with(settings, Map.of("listeners", address));
        this.api = new RestApi(URI.create(address));
    }

    /** A node that has yet to be started. */
    public static NodeProcess in(Path directory, Map<String, String> settings) {
        return at(FreePort.any(), directory, settings);
    }

    /** A node that has yet to be started, and will listen there. */
    public static NodeProcess at(int port, Path directory, Map<String, String> settings) {
        return new NodeProcess(directory, settings, port);
    }

    /** How it is configured, with its address. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Starts it as a user does, and waits until it answers. */
    public void start() {
        launch(Main.class.getName(), "serve", file());
        Patience.until("the node answers", () -> requireAlive() && api.isUp());
    }

    /** Starts a node that ends at that point of its n-th append, which may come before it answers. */
    public void startToHalt(HaltPoint point, int append) {
        launch(HaltingNode.class.getName(), file(), point.name(), Integer.toString(append));
        Patience.until("the node answers", () -> requireAlive() && api.isUp());
    }

    private String file() {
        Properties properties = new Properties();
        properties.putAll(settings);
        Path file = directory.resolve("node.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(String... main) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(main));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("node.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean requireAlive() {
        if (!running().isAlive()) {
            throw new AssertionError(
                    "The node ended with %d:\n%s".formatted(running().exitValue(), output()));
        }
        return true;
    }

    public RestApi api() {
        return api;
    }

    /** SIGKILL. */
    public void kill() {
        running().destroyForcibly();
    }

    /** SIGTERM. */
    public void terminate() {
        running().destroy();
    }

    /** SIGSTOP: it does nothing at all until it is told to go on. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder(
                            "kill", "-" + name, Long.toString(running().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -%s ended with %d".formatted(name, exit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending a signal", e);
        }
    }

    /** Whether it runs, frozen or not. */
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Waits until it has ended; its exit code. */
    public int awaitEnd() {
        Process ending = running();
        Patience.until("the node ends", () -> !ending.isAlive());
        return ending.exitValue();
    }

    /** All that it has said so far. */
    public String output() {
        try {
            return Files.readString(directory.resolve("node.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("The node has not been started");
        }
        return process;
    }
}
