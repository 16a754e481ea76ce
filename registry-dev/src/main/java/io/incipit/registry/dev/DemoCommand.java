// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            description = "What schemas and messages are written in: ${COMPLETION-CANDIDATES}; avro unless given.")
    private DemoType type = DemoType.AVRO;

    @Override
    public void run() {
        try (ScratchDirectory scratch = ScratchDirectory.create();
                Playground playground = Playground.start(BrokerConfig.devDefaults(scratch.path()), 0)) {
            new Demo(playground, type, spec.commandLine().getOut()).run();
        }
    }
}
