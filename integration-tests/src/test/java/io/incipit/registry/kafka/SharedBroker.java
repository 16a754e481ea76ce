// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One broker for all tests of a JVM, with a topic for each test; it ends with the JVM. */
final class SharedBroker {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private SharedBroker() {}

    private static final class Holder {
        private static final EmbeddedBroker BROKER = EmbeddedBroker.start(BrokerConfig.devDefaults(newDirectory()));
    }

    static String bootstrapServers() {
        return Holder.BROKER.bootstrapServers();
    }

    static String newTopicName() {
        return "_schemas-" + TOPICS.incrementAndGet();
    }

    static Path newDirectory() {
        try {
            return Files.createTempDirectory("incipit-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
