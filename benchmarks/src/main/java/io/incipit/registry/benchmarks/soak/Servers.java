// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.soak;

import io.incipit.registry.benchmarks.load.Connection;
import io.incipit.registry.benchmarks.load.NewSchemas;
import io.incipit.registry.benchmarks.load.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The registry that is under load, and beside it a server that answers everything as the registry answers one question.
 */
record Servers(ServerProcess registry, ServerProcess bare) implements AutoCloseable {

    /** With what all clients read registered. */
    static Servers start(String bootstrapServers, NewSchemas schemas) throws IOException {
        ServerProcess registry = ServerProcess.registry(bootstrapServers);
        Path answer = Files.createTempFile("incipit-bench", ".answer");
        try {
            Client.prepare(registry, schemas);
            Files.write(answer, Connection.ask(registry.uri(), BareRequests.QUESTION));
            return new Servers(registry, ServerProcess.bare(answer));
        } catch (IOException | RuntimeException e) {
            registry.close();
            throw e;
        } finally {
            Files.delete(answer);
        }
    }

    @Override
    public void close() {
        bare.close();
        registry.close();
    }
}
