// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionSelectorTest {

    @ParameterizedTest
    @ValueSource(strings = {"latest", "LATEST", "Latest", " latest ", "-1", " -1"})
    void parse_wordsForLatest_isLatest(String text) {
        assertThat(VersionSelector.parse(text))
                .isEqualTo(VersionSelector.LATEST)
                .hasToString("-1");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "' 7 ',7", "+1,1", "01,1", "2147483647,2147483647"})
    void parse_number_isThatVersion(String text, int number) {
        assertThat(VersionSelector.parse(text)).isEqualTo(new VersionSelector.Exact(new Version(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "1.0", "", " ", "one", "2147483648", "latest1", "1 2", "0x1"})
    void parse_anythingElse_isRefusedAsGiven(String text) {
        assertThatThrownBy(() -> VersionSelector.parse(text))
                .isInstanceOf(RegistryException.Rejected.class)
                .hasMessage(
                        "The specified version '%s' is not a valid version id. "
                                + "Allowed values are between [1, 2^31-1] and the string \"latest\"",
                        text)
                .extracting(refusal -> ((RegistryException) refusal).reason())
                .isEqualTo(Reason.INVALID_VERSION);
    }
}
