// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Diagnosis;
import io.incipit.registry.domain.api.Diagnosis.Unchecked;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Symptom;
import io.incipit.registry.domain.model.Symptom.Remedy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {

    private static final Symptom ERROR =
            Symptom.error("bad", "It is \"bad\"\n", "It hurts", Remedy.of("Mend it", "mend --it", "mend --more"));
    private static final Symptom WARNING = Symptom.warning("odd", "It is odd", "It may hurt", Remedy.of("Wait"));

    private final Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    DoctorCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private int execute(Examiner examiner, String... options) throws IOException {
        ConfigLoader loader = new ConfigLoader(Map.of("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", "localhost:1"));
        Path file = Files.writeString(directory.resolve("test.properties"), "kafkastore.topic=t");
        CommandLine commandLine =
                new CommandLine(new DoctorCommand(loader, examiner)).setExecutionExceptionHandler(new FailureLine());
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] line =
                Stream.concat(Stream.of(options), Stream.of(file.toString())).toArray(String[]::new);
        return commandLine.execute(line);
    }

    private static Examiner finding(Symptom... symptoms) {
        return config -> new Diagnosis(List.of(symptoms), List.of());
    }

    @Test
    void doctor_nothingFound_isCodeZero() throws IOException {
        int code = execute(finding());

        assertThat(code).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        Topic t at localhost:1

                        0 error(s), 0 warning(s), 0 remark(s), 0 not checked
                        """);
    }

    @Test
    void doctor_warning_isCodeZero() throws IOException {
        int code = execute(finding(WARNING));

        assertThat(code).isZero();
        assertThat(out.toString()).containsIgnoringNewLines("WARNING odd  It is odd.  Why: It may hurt.  Mend: Wait.");
    }

    @Test
    void doctor_error_isCodeOneAndShowsTheCommands() throws IOException {
        int code = execute(finding(ERROR, WARNING));

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .containsSubsequence("ERROR bad", "Mend: Mend it.", "    $ mend --it", "    $ mend --more");
    }

    @Test
    void doctor_topicNotSeen_isCodeTwo() throws IOException {
        int code = execute(config -> new Diagnosis(List.of(WARNING), List.of(new Unchecked("topic", "no answer"))));

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).contains("NOT CHECKED topic: no answer");
    }

    @Test
    void doctor_brokersAway_isCodeTwoAndOneLine() throws IOException {
        int code = execute(config -> {
            throw RegistryException.storeFailed("the brokers do not answer", null);
        });

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("incipit: the brokers do not answer\n");
    }

    @Test
    void doctor_json_hasAllMembersWhateverIsQuoted() throws IOException {
        Diagnosis diagnosis = new Diagnosis(List.of(ERROR), List.of(new Unchecked("producers", "no answer")));

        int code = execute(config -> diagnosis, "--json");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString().replaceAll("\\R *", ""))
                .isEqualTo("{\"topic\":\"t\",\"bootstrapServers\":\"localhost:1\",\"findings\":["
                        + "{\"code\":\"bad\",\"severity\":\"ERROR\",\"found\":\"It is \\\"bad\\\"\\u000a\","
                        + "\"why\":\"It hurts\",\"mend\":\"Mend it\",\"commands\":[\"mend --it\",\"mend --more\"]}],"
                        + "\"notChecked\":[{\"check\":\"producers\",\"why\":\"no answer\"}]}");
    }
}
