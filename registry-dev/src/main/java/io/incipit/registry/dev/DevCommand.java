// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dev}: keeps a broker and a registry running until it is stopped. Picocli sets its options. */
@Command(name = "dev", description = "Run a Kafka broker and the registry in this process until stopped.")
final class DevCommand implements Runnable {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the registry (default: 8081; 0: any).")
    private int port;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Port of the broker (default: 9092; 0: any).")
    private int kafkaPort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "incipit-data",
            description = "Where data is kept (default: incipit-data).")
    private Path data = Path.of("incipit-data");

    @Option(names = "--ephemeral", description = "Keep no data after the end.")
    private boolean ephemeral;

    @Option(
            names = "--sasl-user",
            paramLabel = "NAME=PASSWORD",
            description = "Also listen with SASL_PLAINTEXT for this user (SCRAM-SHA-512 or PLAIN); may be repeated.")
    private @Nullable Map<String, String> saslUsers;

    @Option(
            names = "--sasl-port",
            paramLabel = "PORT",
            defaultValue = "9093",
            description = "Port for SASL (default: 9093; 0: any).")
    private int saslPort;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        requirePort("--port", port);
        requirePort("--kafka-port", kafkaPort);
        requirePort("--sasl-port", saslPort);
        try (OrderlyStop stop = OrderlyStop.register()) {
            if (ephemeral) {
                serveFromScratch(stop);
            } else {
                serve(data, stop);
            }
            say("Stopped.");
        }
    }

    private void requirePort(String option, int value) {
        if (value < 0 || value > 65535) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '%s': %d is not in 0..65535".formatted(option, value));
        }
    }

    private void serveFromScratch(OrderlyStop stop) {
        try (ScratchDirectory scratch = ScratchDirectory.create()) {
            serve(scratch.path(), stop);
        }
    }

    private void serve(Path directory, OrderlyStop stop) {
        try (Playground playground = Playground.start(broker(directory), port)) {
            introduce(playground);
            stop.await();
            say("Stopping ...");
        }
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    private BrokerConfig broker(Path directory) {
        BrokerConfig config = BrokerConfig.devDefaults(directory).withPort(kafkaPort);
        return saslUsers == null ? config : config.withScram(saslUsers).withSaslPort(saslPort);
    }

    private void introduce(Playground playground) {
        String url = playground.registryUri().toString();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Kafka     " + playground.bootstrapServers());
        if (saslUsers != null) {
            out.println("Kafka     " + playground.broker().saslBootstrapServers() + " (SASL)");
        }
        out.println("Registry  " + url);
        out.println();
        out.println("Try:");
        out.println("  curl -X POST -H 'Content-Type: application/json' -d '{\"schema\":\"\\\"string\\\"\"}' " + url
                + "/subjects/greeting-value/versions");
        out.println("  curl " + url + "/subjects/greeting-value/versions/latest");
        out.println("  curl " + url + "/schemas/ids/1");
        out.println();
        out.println("Ctrl-C stops both.");
        out.flush();
    }
}
