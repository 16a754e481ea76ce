// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: the main job from end to end, on a real broker, shown as it happens. Picocli sets its spec. */
@Command(
        name = "demo",
        description = "Register, produce and consume on a broker and a registry of its own, and show what travels.")
final class DemoCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--type",
            defaultValue = "avro",
            paramLabel = "<type>",
            description = "The language of the schema: avro or protobuf. Default: ${DEFAULT-VALUE}.")
    private String type = "avro";

    @Override
    public void run() {
        Supplier<DemoType<?>> chosen = DemoTypes.ALL.get(type.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw new ParameterException(
                    spec.commandLine(), "--type must be one of " + new TreeSet<>(DemoTypes.ALL.keySet()) + ": " + type);
        }
        try (ScratchDirectory scratch = ScratchDirectory.create();
                Playground playground = Playground.start(BrokerConfig.devDefaults(scratch.path()), 0)) {
            new Demo<>(playground, chosen.get(), spec.commandLine().getOut()).run();
        }
    }
}
