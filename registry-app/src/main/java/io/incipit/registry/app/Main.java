// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** The program: {@code serve FILE}, {@code doctor FILE}, {@code --version}, {@code help}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the JVM: with 0, with 2 for wrong usage, or with 1 for a failure. */
    public static void main(String[] args) {
        speakAlike();
        logBesideAnswers(args);
        System.exit(commandLine(new ConfigLoader(System.getenv())).execute(args));
    }

    /** Numbers in answers are written as the API has them, wherever the server runs. */
    public static void speakAlike() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }

    /** What {@code doctor} prints is for programs too; to be called before anything is logged. */
    private static void logBesideAnswers(String[] args) {
        if (List.of(args).contains("doctor")) {
            System.setProperty("incipit.log.target", "System.err");
        }
    }

    /** The command line of the real server, as {@link #commandLine(ServerStarter, ConfigLoader, Object...)}. */
    public static CommandLine commandLine(ConfigLoader loader, Object... furtherCommands) {
        return commandLine(RegistryServer::serve, loader, furtherCommands);
    }

    /**
     * The server's command line, with further commands (annotated for picocli) beside its own.
     *
     * <p>An exception out of any of them ends in exit code 1 and one line on the error stream; {@code --debug} on
     * any of them, or {@code debug=true} in the file that is served, adds the stack trace.
     */
    static CommandLine commandLine(ServerStarter starter, ConfigLoader loader, Object... furtherCommands) {
        CommandLine commandLine = new CommandLine(new Commands(starter, loader));
        commandLine.addSubcommand(new DoctorCommand(loader, Examiner::examineLog));
        for (Object command : furtherCommands) {
            commandLine.addSubcommand(command);
        }
        return commandLine.setExecutionExceptionHandler(new FailureLine());
    }
}
