// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void next_version_isOneMore() {
        assertThat(Version.FIRST.next()).isEqualTo(new Version(2));
    }

    @Test
    void next_lastThereCanBe_isRefused() {
        Version last = new Version(Integer.MAX_VALUE);

        assertThatThrownBy(last::next)
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessageContaining("2147483647");
    }
}
