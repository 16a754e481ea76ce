// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A broker in this process that leaves nothing behind. */
public final class BenchBroker implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final Path directory;

    private BenchBroker(EmbeddedBroker broker, Path directory) {
        this.broker = broker;
        this.directory = directory;
    }

    /** On a port that is free. */
    public static BenchBroker start() {
        try {
            Path directory = Files.createTempDirectory("incipit-bench");
            BrokerConfig config = BrokerConfig.devDefaults(directory).withPort(0);
            return new BenchBroker(EmbeddedBroker.start(config), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
