// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class GatheredAnswerTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\nDate: now\r\n\r\n{\"id\":1}";

    private final GatheredAnswer answer = new GatheredAnswer();

    @Test
    void add_byteByByte_isThereWithTheLast() {
        for (int i = 0; i < ANSWER.length() - 1; i++) {
            assertThat(add(ANSWER.substring(i, i + 1))).isFalse();
        }

        assertThat(add(ANSWER.substring(ANSWER.length() - 1))).isTrue();
        assertThat(answer.isSuccess()).isTrue();
    }

    @Test
    void add_oneAnswerAfterAnother_eachIsToldApart() {
        assertThat(add(ANSWER)).isTrue();
        assertThat(add("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n"))
                .isTrue();
        assertThat(answer.isSuccess()).isFalse();

        assertThat(add(ANSWER)).isTrue();
        assertThat(answer.isSuccess()).isTrue();
    }

    @Test
    void add_longBody_isThereAtItsEnd() {
        String body = "x".repeat(100_000);

        assertThat(add("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + body.substring(1)))
                .isFalse();
        assertThat(add("x")).isTrue();
    }

    private boolean add(String bytes) {
        return answer.add(ByteBuffer.wrap(bytes.getBytes(US_ASCII)));
    }
}
