// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry;

import io.incipit.registry.dev.BrokerConfig;
import io.incipit.registry.dev.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One broker for all tests of a JVM, started when the first one asks: each test takes a topic of its own. */
public final class SharedBroker {

    /** The users that may log in, with their passwords. They may do nothing until an ACL lets them. */
    public static final Map<String, String> USERS = Map.of("alice", "alice-secret", "bob", "bob-secret");

    private static final EmbeddedBroker BROKER = launch();

    private SharedBroker() {}

    public static EmbeddedBroker get() {
        return BROKER;
    }

    private static EmbeddedBroker launch() {
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(
                    BrokerConfig.devDefaults(Files.createTempDirectory(Path.of("target"), "broker"))
                            .withScram(USERS)
                            .withAcls()
                            .withProperties(Map.of("log.cleaner.backoff.ms", "100")));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no place for the broker's data", e);
        }
    }
}
