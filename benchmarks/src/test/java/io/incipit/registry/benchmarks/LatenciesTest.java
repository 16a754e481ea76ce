// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void micros_ofAHundredTimes_isTheOneThatSoManyDidNotExceed() {
        Latencies latencies = new Latencies();

        LongStream.rangeClosed(1, 100).map(micros -> micros * 1000).forEach(latencies::add);

        assertThat(latencies.micros(0.5)).isEqualTo(50);
        assertThat(latencies.micros(0.99)).isEqualTo(99);
        assertThat(latencies.micros(1)).isEqualTo(100);
    }

    @Test
    void micros_ofNothing_isNotANumber() {
        Latencies latencies = new Latencies();

        assertThat(latencies.micros(0.5)).isNaN();
    }

    @Test
    void addAll_ofAnother_knowsBoth() {
        Latencies latencies = new Latencies();
        Latencies other = new Latencies();
        LongStream.range(0, 3000).forEach(other::add);

        latencies.addAll(other);
        latencies.addAll(other);

        assertThat(latencies.count()).isEqualTo(6000);
    }
}
