// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import io.incipit.registry.app.ConfigLoader;
import io.incipit.registry.app.Main;
import picocli.CommandLine;

/** The server's program with two more commands: {@code dev} and {@code demo}. */
public final class DevMain {

    private DevMain() {}

    /** Runs one command and ends the JVM: with 0, with 2 for wrong usage, or with 1 for a failure. */
    public static void main(String[] args) {
        Main.speakAlike();
        ConfigLoader loader = new ConfigLoader(System.getenv());
        CommandLine commands =
                Main.commandLine(loader, new DevCommand(), new DemoCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        commands.getCommandSpec()
                .usageMessage()
                .footer(
                        "",
                        "In a checkout there is bin/incipit bench as well, which measures all of it (bench --help).");
        System.exit(commands.execute(args));
    }
}
