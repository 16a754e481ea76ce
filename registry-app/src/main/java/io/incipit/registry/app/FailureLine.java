// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells of a failed command in one line on the error stream, with the command's exit code for that: 1, if it does not say another. */
final class FailureLine implements IExecutionExceptionHandler {

    static final String DEBUG_OPTION = "--debug";

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        Throwable shown = failure instanceof DetailedFailure ? Objects.requireNonNull(failure.getCause()) : failure;
        commandLine.getErr().println("incipit: " + of(shown));
        if (failure instanceof DetailedFailure || isDebug(parsed)) {
            shown.printStackTrace(commandLine.getErr());
        }
        commandLine.getErr().flush();
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The messages of the failure and of its causes, without repetitions; a class name where there is no message. */
    private static String of(Throwable failure) {
        String messages = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .map(cause -> Optional.ofNullable(cause.getMessage())
                        .orElseGet(() -> cause.getClass().getSimpleName()))
                .reduce("", FailureLine::joined);
        return LINE_BREAKS.matcher(messages).replaceAll(" ");
    }

    /** Many exceptions repeat their cause's message in their own. */
    private static String joined(String text, String message) {
        if (text.contains(message)) {
            return text;
        }
        return text.isEmpty() ? message : text + ": " + message;
    }

    private static boolean isDebug(ParseResult parsed) {
        return Stream.<ParseResult>iterate(parsed, Objects::nonNull, ParseResult::subcommand)
                .anyMatch(command -> command.hasMatchedOption(DEBUG_OPTION));
    }
}
