// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final List<String> made = new ArrayList<>();

    @Test
    void answers_moreThanTheirPart_areMadeAnew() {
        ReadyAnswers<String> answers = new Kept(new ApiConfig(true, 64 * 1024)).answers(this::body);

        askTwiceForAllOf(answers, 10);

        assertThat(made).hasSize(10);

        askTwiceForAllOf(answers, 50);

        assertThat(made).hasSizeGreaterThan(90);
    }

    @Test
    void seldomAnswers_haveASmallerPart() {
        ReadyAnswers<String> answers = new Kept(new ApiConfig(true, 64 * 1024)).seldomAnswers(this::body);

        askTwiceForAllOf(answers, 10);

        assertThat(made).hasSize(20);
    }

    @Test
    void keptBytes_lessThanNothing_isRefused() {
        assertThatThrownBy(() -> new ApiConfig(true, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void askTwiceForAllOf(ReadyAnswers<String> answers, int versions) {
        for (int i = 0; i < 2 * versions; i++) {
            answers.payload("version " + i % versions);
        }
    }

    private Payload body(String version) {
        made.add(version);
        return new Payload.Text(version);
    }
}
