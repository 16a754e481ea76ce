// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Courtesy courtesy = new Courtesy();

    @Test
    void await_rightTaken_leavesTheTakerTime() throws InterruptedException {
        courtesy.wasTaken();

        assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void await_takenAgainBeforeItWasOfUse_leavesMore() throws InterruptedException {
        courtesy.wasTaken();
        courtesy.wasTaken();
        courtesy.wasTaken();

        assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void await_deadlineComesFirst_endsWithIt() throws InterruptedException {
        courtesy.wasTaken();
        courtesy.wasTaken();
        courtesy.wasTaken();

        courtesy.await(Deadline.in(Duration.ZERO));

        assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    private Duration waited() throws InterruptedException {
        long before = System.nanoTime();
        courtesy.await(Deadline.in(LONG));
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
