// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.domain.model.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentSchemasTest {

    final SentSchemas bodies = new SentSchemas(16L << 20);

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
    void known_shortBodyThatUnpacksToALongOne_isNone() throws IOException {
        RequestBody packed = RequestBody.gzip(packed(body("a".repeat(1_000_000))), 2_000_000);

        SentSchemas.Sent read = bodies.read(request(packed), "p");

        assertThat(packed.raw()).hasSizeLessThan(8_000);
        assertThat(read.schema().text()).hasSize(1_000_000);
        assertThat(bodies.known(request(packed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemaTagsToAdd", "schemaTagsToRemove"})
    void known_shortBodyThatUnpacksToManyTags_isNone(String member) throws IOException {
        String tags = "{\"tags\":[\"a\"]},".repeat(10_000);
        String body = "{\"schema\":\"a\",\"%s\":[%s{}]}".formatted(member, tags);
        RequestBody packed = RequestBody.gzip(packed(body.getBytes(UTF_8)), 2_000_000);

        bodies.read(request(packed), "p");

        assertThat(packed.raw()).hasSizeLessThan(8_000);
        assertThat(bodies.known(request(packed))).isEmpty();
    }

    @Test
    void known_packedBody_isThatSchema() throws IOException {
        RequestBody packed = RequestBody.gzip(packed(body("a")), 100);

        SentSchemas.Sent read = bodies.read(request(packed), "p");

        assertThat(bodies.known(request(packed))).containsSame(read);
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

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private static Request request(byte[] body) {
        return request(RequestBody.plain(body));
    }

    private static Request request(RequestBody body) {
        return new Request(Map.of(), Query.parse(""), Origin.NOWHERE, Optional.empty(), Optional.empty(), body);
    }
}
