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
 * A server in a process of its own: {@code registry BOOTSTRAP} or {@code bare FILE}, which answers everything with what
 * stands in the file. It prints its address, then for each line that it is sent what it has used; it ends with its input.
 */
public final class ServerMain {

    private ServerMain() {}

    /** Serves until its input ends. */
    public static void main(String[] args) throws IOException {
        try (Serving server =
                args[0].equals("bare") ? BareServer.start(Files.readAllBytes(Path.of(args[1]))) : registry(args[1])) {
            PrintStream out = System.out;
            out.println(server.url());
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (in.readLine() != null) {
                out.println(Usage.ofThisProcess().line());
            }
        }
        System.exit(0);
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

        @Override
        void close();
    }
}
