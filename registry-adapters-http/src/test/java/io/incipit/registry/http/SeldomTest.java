// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeldomTest {

    final AtomicLong clock = new AtomicLong();
    final Seldom seldom = new Seldom(clock::get);

    @Test
    void told_first_isTold() {
        assertThat(seldom.told("a")).hasValue(0);
    }

    @Test
    void told_againSoon_isPassedOver() {
        seldom.told("a");

        assertThat(seldom.told("a")).isEmpty();
    }

    @Test
    void told_anotherKind_isTold() {
        seldom.told("a");

        assertThat(seldom.told("b")).hasValue(0);
    }

    @Test
    void told_afterAWhile_saysHowManyWerePassedOver() {
        seldom.told("a");
        seldom.told("a");
        seldom.told("a");
        clock.addAndGet(TimeUnit.SECONDS.toNanos(5));

        assertThat(seldom.told("a")).hasValue(2);
        assertThat(seldom.told("a")).isEmpty();
    }

    @Test
    void others_none_areNotMentioned() {
        assertThat(Seldom.others(0)).isEmpty();
        assertThat(Seldom.others(7)).isEqualTo(" (7 more like this since the last that is told)");
    }
}
