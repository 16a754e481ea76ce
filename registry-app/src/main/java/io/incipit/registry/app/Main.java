// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The program: {@code serve FILE}, {@code --version}, {@code help}. */
public final class Main {

    private static final Logger LOGGER = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /** Runs one command and ends the JVM: with 0, with 2 for wrong usage, or with 1 for a failure. */
    public static void main(String[] args) {
        CommandLine commandLine = commandLine(Main::serve, new ConfigLoader(System.getenv()));
        System.exit(commandLine.execute(args));
    }

    /**
     * The server's command line, with further commands (annotated for picocli) beside its own.
     *
     * <p>An exception out of any of them ends in exit code 1 and one line on the error stream; {@code --debug} on
     * any of them, or {@code debug=true} in the file that is served, adds the stack trace.
     */
    public static CommandLine commandLine(ServerStarter starter, ConfigLoader loader, Object... furtherCommands) {
        CommandLine commandLine = new CommandLine(new Commands(starter, loader));
        for (Object command : furtherCommands) {
            commandLine.addSubcommand(command);
        }
        return commandLine.setExecutionExceptionHandler(new FailureLine());
    }

    private static void serve(AppConfig config) {
        config.listener().listeners().forEach(listener -> LOGGER.info("Listener {}", listener.url()));
    }
}
