// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class GatheredLinesTest {

    static final Duration NOT_IN_THIS_TEST = Duration.ofHours(1);

    @Test
    void add_aLine_isWrittenBeforeLong() throws InterruptedException {
        BlockingQueue<String> written = new LinkedBlockingQueue<>();
        GatheredLines lines = new GatheredLines(written::add);

        lines.add("one");

        assertThat(written.take()).isEqualTo("one");
    }

    @Test
    void flush_severalLines_writesThemTogetherInTheirOrder() {
        List<String> written = new ArrayList<>();
        GatheredLines lines = new GatheredLines(11, NOT_IN_THIS_TEST, written::add);
        lines.add("one");
        lines.add("two");
        lines.add("three");

        lines.flush();

        assertThat(written).containsExactly("one\ntwo\nthree");
    }

    @Test
    void flush_nothingAddedSince_writesNothing() {
        List<String> written = new ArrayList<>();
        GatheredLines lines = new GatheredLines(3, NOT_IN_THIS_TEST, written::add);
        lines.add("one");
        lines.flush();

        lines.flush();

        assertThat(written).containsExactly("one");
    }

    @Test
    void add_moreThanCanWait_areCounted() {
        List<String> written = new ArrayList<>();
        GatheredLines lines = new GatheredLines(5, NOT_IN_THIS_TEST, written::add);
        lines.add("one");
        lines.add("two");
        lines.add("three");

        lines.flush();

        assertThat(written)
                .containsExactly("one\n2 more requests were answered faster than their lines could be written");
    }
}
