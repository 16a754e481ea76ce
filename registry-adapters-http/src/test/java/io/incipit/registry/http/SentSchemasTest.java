// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentSchemasTest {

    final SentSchemas bodies = new SentSchemas();

    @Test
    void known_readBefore_isThatSchema() {
        SentSchemas.Sent read = bodies.read(request(body("a")), "p");

        assertThat(bodies.known(request(body("a")))).containsSame(read);
        assertThat(read.schema()).isEqualTo(Schema.of("a"));
    }

    @Test
    void known_otherBody_isNone() {
        bodies.read(request(body("a")), "p");

        assertThat(bodies.known(request(body("b")))).isEmpty();
    }

    @Test
    void read_moreThanThereArePlaces_isAlwaysWhatWasSent() {
        assertThat(IntStream.range(0, 3000).mapToObj(Integer::toString)).allSatisfy(text -> assertThat(
                        bodies.read(request(body(text)), "p").schema())
                .isEqualTo(Schema.of(text)));
    }

    @Test
    void known_sameBytesOfAnotherKind_isNone() {
        byte[] bytes = body("a");
        bodies.read(request(bytes), "p");

        assertThat(bodies.known(request(RequestBody.gzip(bytes, 100)))).isEmpty();
    }

    @Test
    void known_longBody_isNone() {
        byte[] bytes = body("a".repeat(10_000));
        bodies.read(request(bytes), "p");

        assertThat(bodies.known(request(bytes))).isEmpty();
    }

    @Test
    void read_malformedBody_isRefusedEachTime() {
        Request request = request("{".getBytes(UTF_8));

        assertThatThrownBy(() -> bodies.read(request, "p")).isInstanceOf(HttpError.class);
        assertThatThrownBy(() -> bodies.read(request, "p")).isInstanceOf(HttpError.class);
    }

    private static byte[] body(String text) {
        return "{\"schema\":\"%s\"}".formatted(text).getBytes(UTF_8);
    }

    private static Request request(byte[] body) {
        return request(RequestBody.plain(body));
    }

    private static Request request(RequestBody body) {
        return new Request(Map.of(), Query.parse(""), Origin.NOWHERE, Optional.empty(), Optional.empty(), body);
    }
}
