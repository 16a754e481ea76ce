// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {

    private final Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<AppConfig> served = new ArrayList<>();

    MainTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void serve_goodFile_startsTheServerWithIt() throws IOException {
        int code = execute(served::add, "serve", file("listeners=http://localhost:1234"));

        assertThat(code).isZero();
        assertThat(served).singleElement().satisfies(config -> assertThat(
                        config.listener().listeners())
                .containsExactly(new Listener("http", "localhost", 1234)));
    }

    @ParameterizedTest
    @CsvSource({"serve FILE, false", "serve --takeover FILE, true", "serve FILE --takeover, true"})
    void serve_takeover_holdsForThisStart(String line, boolean stopped) throws IOException {
        String[] words = line.replace("FILE", file("")).split(" ", -1);

        int code = execute(served::add, words);

        assertThat(code).isZero();
        assertThat(served)
                .extracting(config -> config.store().others())
                .containsExactly(new OthersConfig("schema-registry", stopped));
    }

    @Test
    void serve_wrongValue_isOneLineAndCodeOne() throws IOException {
        int code = execute(served::add, "serve", file("kafkastore.timeout.ms=soon"));

        assertThat(code).isEqualTo(1);
        assertThat(served).isEmpty();
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("incipit: kafkastore.timeout.ms=soon is not allowed: "
                        + "expected a whole number from 1 to 2147483647\n");
    }

    @Test
    void serve_protectingValue_doesNotStart() throws IOException {
        int code = execute(served::add, "serve", file("authentication.method=BASIC"));

        assertThat(code).isEqualTo(1);
        assertThat(served).isEmpty();
        assertThat(err.toString()).hasLineCount(1).contains("authentication.method=BASIC");
    }

    @Test
    void serve_failingStart_tellsMessagesOfAllCausesInOneLine() throws IOException {
        int code = execute(MainTest::fail, "serve", file(""));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("incipit: cannot start: port taken: by another\n");
    }

    @Test
    void serve_causeAlreadyTold_isNotRepeated() throws IOException {
        ServerStarter repeating = config -> {
            throw new IllegalStateException("no answer (timed out)", new IOException("timed out"));
        };

        execute(repeating, "serve", file(""));

        assertThat(err.toString()).isEqualToNormalizingNewlines("incipit: no answer (timed out)\n");
    }

    @Test
    void serve_debugInFile_addsTheStackTrace() throws IOException {
        int code = execute(MainTest::fail, "serve", file("debug=true"));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("incipit: cannot start: port taken", "\tat ", "Caused by: ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void serve_debugOption_addsTheStackTrace(boolean beforeCommand) throws IOException {
        String file = file("");
        String[] line =
                beforeCommand ? new String[] {"--debug", "serve", file} : new String[] {"serve", "--debug", file};

        execute(MainTest::fail, line);

        assertThat(err.toString()).contains("incipit: cannot start: port taken", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "serve a b", "unknown", "serve --unknown a"})
    void execute_wrongUsage_isCodeTwo(String line) {
        int code = execute(served::add, line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: incipit");
    }

    @ParameterizedTest
    @CsvSource({
        "help, Usage: incipit",
        "--help, Usage: incipit",
        "help serve, Usage: incipit serve",
        "further --help, Usage: incipit further",
        "--version, incipit 0",
        "serve --version, incipit 0",
        "further --version, incipit 0"
    })
    void execute_questionAboutItself_isAnsweredOnOut(String line, String answer) {
        int code = execute(served::add, line.split(" ", -1));

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith(answer);
    }

    @Test
    void execute_furtherCommand_standsBesideServe() {
        int code = execute(served::add, "further");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("incipit: further failed\n");
    }

    @Test
    void execute_furtherCommandWithDebug_addsTheStackTrace() {
        execute(served::add, "further", "--debug");

        assertThat(err.toString()).contains("incipit: further failed", "\tat ");
    }

    private int execute(ServerStarter starter, String... line) {
        ConfigLoader loader = new ConfigLoader(Map.of("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", "localhost:1"));
        CommandLine commandLine = Main.commandLine(starter, loader, new Further());
        return commandLine
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line);
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("test.properties"), text).toString();
    }

    private static void fail(AppConfig ignored) {
        throw new IllegalStateException("cannot start", new IOException("port taken:\n  by another"));
    }

    /** A command that another module brings. */
    @Command(name = "further")
    static final class Further implements Runnable {

        @Override
        public void run() {
            throw new IllegalStateException("further failed");
        }
    }
}
