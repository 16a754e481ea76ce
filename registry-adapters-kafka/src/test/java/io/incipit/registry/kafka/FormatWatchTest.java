// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.RegistryException;
import org.junit.jupiter.api.Test;

class FormatWatchTest {

    private final FormatWatch formats = new FormatWatch();

    @Test
    void requireKnown_nothingNewer_passes() {
        assertThatCode(formats::requireKnown).doesNotThrowAnyException();
    }

    @Test
    void requireKnown_newerRecord_isRefusedWithTheFirst() {
        formats.met(12, "2");
        formats.met(13, "3");

        assertThatThrownBy(formats::requireKnown)
                .isInstanceOf(RegistryException.Unavailable.class)
                .hasMessageContainingAll("offset 12", "format 2");
    }

    @Test
    void clear_logBeginsAnew_passes() {
        formats.met(12, "2");

        formats.clear();

        assertThatCode(formats::requireKnown).doesNotThrowAnyException();
    }
}
