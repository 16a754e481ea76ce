// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What nodes tell is right because the log keeps its promises, and the check sees it when the log does not. */
class FencingTest {

    private static final int SEEDS = 48;

    @Test
    void violations_logKeepsItsPromises_noneWithAnySeed() throws Exception {
        assertThat(violations(Promise.NONE)).isEmpty();
    }

    @Test
    void violations_whoLostTheRightWritesAllTheSame_areFound() throws Exception {
        List<Violation> violations = violations(Promise.FENCING);

        assertThat(violations).extracting(Violation::what).anyMatch(what -> what.contains("several contents"));
        assertThat(violations).extracting(Violation::what).anyMatch(what -> what.contains("used twice"));
        assertThat(violations).extracting(Violation::what).anyMatch(what -> what.contains("no order explains"));
    }

    @Test
    void violations_whatWasWrittenIsDenied_areFound() throws Exception {
        assertThat(violations(Promise.OUTCOME))
                .extracting(Violation::what)
                .anyMatch(what -> what.contains("no order explains"));
    }

    /** Stories wait most of their time, for one another's nodes. */
    private static List<Violation> violations(Promise broken) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(SEEDS);
        try {
            List<Future<List<Violation>>> verdicts = LongStream.range(0, SEEDS)
                    .mapToObj(seed -> threads.submit(() -> HistoryCheck.violations(Story.of(seed, broken))))
                    .toList();
            List<Violation> violations = new ArrayList<>();
            for (Future<List<Violation>> verdict : verdicts) {
                violations.addAll(verdict.get());
            }
            return violations;
        } finally {
            threads.shutdownNow();
        }
    }
}
