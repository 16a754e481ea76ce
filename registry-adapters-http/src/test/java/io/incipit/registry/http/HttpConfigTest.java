// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.incipit.registry.http.HttpConfig.Limits;
import io.incipit.registry.http.HttpConfig.Listener;
import io.incipit.registry.http.HttpConfig.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpConfigTest {

    static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void default_isWhatTheFieldExpects() {
        HttpConfig config = HttpConfig.DEFAULT;

        assertThat(config.listeners()).containsExactly(new Listener("0.0.0.0", 8081));
        assertThat(config.threads().workers()).isEqualTo(200);
        assertThat(config.limits())
                .isEqualTo(new Limits(
                        4 << 20,
                        8192,
                        SECOND.multipliedBy(30),
                        SECOND.multipliedBy(600),
                        SECOND.multipliedBy(5),
                        Integer.MAX_VALUE));
        assertThat(List.of(config.speech().compression(), config.speech().http2()))
                .containsOnly(true);
        assertThat(List.of(config.permissivePaths(), config.debug())).containsOnly(false);
    }

    @Test
    void listeningOn_others_keepsTheRest() {
        Listener local = new Listener("localhost", 0);

        HttpConfig config = HttpConfig.DEFAULT.listeningOn(local);

        assertThat(config.listeners()).containsExactly(local);
        assertThat(config.listeningOn(HttpConfig.DEFAULT.listeners().get(0))).isEqualTo(HttpConfig.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void new_wrongValue_isRefused(ThrowingCallable config) {
        assertThatIllegalArgumentException().isThrownBy(config).withMessageMatching(".+");
    }

    static Stream<ThrowingCallable> wrong() {
        return Stream.of(
                HttpConfig.DEFAULT::listeningOn,
                () -> new Listener(" ", 8081),
                () -> new Listener("localhost", -1),
                () -> new Listener("localhost", 65536),
                () -> new Threads(0, 1, 1),
                () -> new Threads(1, 0, 1),
                () -> new Threads(1, 1, -1),
                () -> new Limits(0, 8192, SECOND, SECOND, SECOND, 1),
                () -> new Limits(1, 1023, SECOND, SECOND, SECOND, 1),
                () -> new Limits(1, 8192, Duration.ZERO, SECOND, SECOND, 1),
                () -> new Limits(1, 8192, SECOND, SECOND.negated(), SECOND, 1),
                () -> new Limits(1, 8192, SECOND, SECOND, SECOND.negated(), 1),
                () -> new Limits(1, 8192, SECOND, SECOND, SECOND, 0));
    }

    @Test
    void url_whereDigitsAreOthers_hasThoseOfUrls() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(new Listener("h", 8081).url(8081)).isEqualTo("http://h:8081");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
