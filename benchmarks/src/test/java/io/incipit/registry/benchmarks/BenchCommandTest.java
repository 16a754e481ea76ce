// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine = new CommandLine(new BenchCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));

    @Test
    void bench_asksForTheList_namesFiguresAndMeasuresNothing() {
        int status = commandLine.execute("--list", "serialize");

        assertThat(status).isZero();
        assertThat(out.toString().lines()).containsExactly("serialize-1", "serialize-4");
    }

    @Test
    void bench_ofANameThatOthersBeginWith_isThatFigure() {
        int status = commandLine.execute("--list", "start-100000");

        assertThat(status).isZero();
        assertThat(out.toString().lines()).containsExactly("start-100000");
    }

    @Test
    void bench_ofAnUnknownName_saysWhichThereAre() {
        int status = commandLine.execute("nothing-like-it");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("There is no figure nothing-like-it", "deserialize-4");
    }

    @Test
    void bench_forNoTime_isRefused() {
        int status = commandLine.execute("--seconds", "0");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("--seconds must be 1 or more");
    }
}
