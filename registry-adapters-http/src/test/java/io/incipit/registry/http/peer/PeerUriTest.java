// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerUriTest {

    @Test
    void of_path_isThatOfTheNode() {
        assertThat(PeerUri.of("http://h:1/", "/config/a%2Fb?x=\u00e9"))
                .hasToString("http://h:1/config/a%2Fb?x=%E9")
                .hasHost("h");
    }

    /** Behind a URL without a path, it would change the host. */
    @ParameterizedTest
    @ValueSource(strings = {"config;@evil:9000/x", ".evil/x", ":9000/x", ""})
    void of_noPath_isRefused(String target) {
        assertThatIllegalArgumentException().isThrownBy(() -> PeerUri.of("http://h:1", target));
    }
}
