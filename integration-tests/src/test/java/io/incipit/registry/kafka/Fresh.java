// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Names and places that no other test uses. */
final class Fresh {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private Fresh() {}

    static String topicName() {
        return "kafka-adapter-" + TOPICS.incrementAndGet();
    }

    static Path directory() {
        try {
            return Files.createTempDirectory("incipit-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
