// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.api.Diagnosis;
import io.incipit.registry.domain.model.Symptom.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at the registry's topic and surroundings and tells what is wrong and what mends it. */
@Command(
        name = "doctor",
        description = "Look for what is wrong with the topic and around it, and tell what mends it. Writes nothing.",
        exitCodeOnExecutionException = DoctorCommand.NOT_EXAMINED,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing worse than a warning was found",
            "1:an error was found",
            "2:wrong usage, or the topic could not be examined"
        })
final class DoctorCommand implements Runnable, IExitCodeGenerator {

    static final int NOT_EXAMINED = 2;

    private static final int ERROR_FOUND = 1;

    private final ConfigLoader loader;
    private final Examiner examiner;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Tell it as JSON.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "Properties file of a node, in UTF-8.")
    private Path file = Path.of("");

    private int exitCode;

    DoctorCommand(ConfigLoader loader, Examiner examiner) {
        this.loader = loader;
        this.examiner = examiner;
    }

    @Override
    public void run() {
        AppConfig config = AppConfig.of(loader.load(file));
        Diagnosis diagnosis = examiner.examine(config);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? DiagnosisJson.of(config.store(), diagnosis) : DiagnosisText.of(config.store(), diagnosis));
        out.flush();
        exitCode = exitCode(diagnosis);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private static int exitCode(Diagnosis diagnosis) {
        if (diagnosis.count(Severity.ERROR) > 0) {
            return ERROR_FOUND;
        }
        boolean topicSeen = diagnosis.unchecked().stream()
                .noneMatch(unchecked -> unchecked.subject().equals("topic"));
        return topicSeen ? 0 : NOT_EXAMINED;
    }
}
