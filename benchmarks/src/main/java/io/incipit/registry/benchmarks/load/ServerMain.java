// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.app.AppConfig;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.app.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A server in a process of its own: {@code registry BOOTSTRAP}; {@code bare FILE}, which answers everything with what
 * stands in the file; or {@code transactions BOOTSTRAP}, which writes to Kafka when it is told to. It prints its address,
 * then an answer for each line that it is sent, which is what it has used if the line is empty; it ends with its input.
 */
public final class ServerMain {

    private ServerMain() {}

    /** Serves until its input ends. */
    public static void main(String[] args) throws IOException {
        try (Serving server = serving(args[0], args[1])) {
            PrintStream out = System.out;
            out.println(server.url());
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(server.answer(line));
            }
        }
        System.exit(0);
    }

    private static Serving serving(String kind, String argument) throws IOException {
        return switch (kind) {
            case "bare" -> BareServer.start(Files.readAllBytes(Path.of(argument)));
            case "transactions" -> BareTransactions.start(argument);
            default -> registry(argument);
        };
    }

    private static Serving registry(String bootstrap) {
        RegistryServer server = RegistryServer.start(AppConfig.of(Settings.of(Map.of(
                "listeners", "http://127.0.0.1:0",
                "host.name", "127.0.0.1",
                "kafkastore.topic.replication.factor", "1",
                "kafkastore.bootstrap.servers", bootstrap))));
        return new Serving() {
            @Override
            public String url() {
                return server.baseUri().toString();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /** What listens. */
    interface Serving extends AutoCloseable {

        String url();

        /**
         * What is told when a line is asked: what the process has used; if the line is {@code memory} or
         * {@code collected}, what it keeps, before or after everything that nobody needs was thrown away.
         */
        default String answer(String question) {
            return switch (question) {
                case "memory" -> MemoryUse.ofThisProcess().line();
                case "collected" -> MemoryUse.collected().line();
                default -> Usage.ofThisProcess().line();
            };
        }

        @Override
        void close();
    }
}
