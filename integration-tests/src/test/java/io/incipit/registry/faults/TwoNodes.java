// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Two nodes behind proxies for all tests of a class: everything is mended after each, and stopped after the last. */
final class TwoNodes implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Map<String, String> more;
    private @Nullable Path directory;
    private @Nullable ProxiedCluster cluster;

    /** With the settings that nodes have in tests, and some beside or in place of them. */
    TwoNodes(Map<String, String> more) {
        this.more = more;
    }

    /** The nodes, once the first test is about to begin. */
    ProxiedCluster cluster() {
        return requireNonNull(cluster);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("two-nodes");
        cluster = ProxiedCluster.of(ProxiedBroker.shared(), 2, directory, more).started();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        cluster().restore();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        cluster().close();
        Utils.delete(requireNonNull(directory).toFile());
    }
}
