// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(20));

    @ParameterizedTest
    @CsvSource({"0, 1000", "1, 2000", "4, 16000", "5, 20000", "2000000000, 20000"})
    void pause_atMost_doublesUpToCeiling(int earlier, long millis) {
        RandomGenerator largest = new Fixed(1);

        assertThat(POLICY.pause(earlier, largest)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"0", "7"})
    void pause_atLeast_isNothing(int earlier) {
        RandomGenerator smallest = new Fixed(0);

        assertThat(POLICY.pause(earlier, smallest)).isZero();
    }

    /** Gives the smallest or the largest number that may come. */
    private record Fixed(int end) implements RandomGenerator {

        @Override
        public long nextLong(long bound) {
            return end * (bound - 1);
        }

        @Override
        public long nextLong() {
            return 0;
        }
    }
}
