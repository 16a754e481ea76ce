// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.FakeRegistry;
import io.incipit.registry.serde.client.SilentServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A consumer that meets an id that it does not know while the registry is away. */
class OutageTest {

    static final byte[] FIVE = HexFormat.of().parseHex("00000000070A");
    static final String NOT_FOUND = "{\"error_code\":40403,\"message\":\"Schema not found\"}";
    static final String INT = "{\"schema\":\"\\\"int\\\"\"}";
    static final byte[] OF_EIGHT = HexFormat.of().parseHex("00000000080A");
    static final String BY_ID = "GET /schemas/ids/7?fetchMaxId=false&subject=t-value";

    final FakeRegistry registry = FakeRegistry.start();
    final FakeRegistry other = FakeRegistry.start();

    @AfterEach
    void stop() {
        registry.close();
        other.close();
    }

    @Test
    void deserialize_outage_saysHowMuchWasTriedAndWhere() {
        registry.answer(BY_ID, 503, "");
        other.answer(BY_ID, 503, "");

        try (AvroDeserializer deserializer = deserializer()) {
            assertThatThrownBy(() -> deserializer.deserialize("t", FIVE))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContainingAll("topic t", "7", "given up after 6 tries in", registry.url(), other.url());
        }

        assertThat(registry.count(BY_ID)).isEqualTo(3);
        assertThat(other.count(BY_ID)).isEqualTo(3);
    }

    @Test
    void deserialize_outageThatEnds_readsTheMessage() {
        registry.answer(BY_ID, 503, "").answer(BY_ID, 503, "");
        registry.answer(BY_ID, 200, INT);

        try (AvroDeserializer deserializer = deserializer()) {
            assertThat(deserializer.deserialize("t", FIVE)).isEqualTo(5);
        }
    }

    @Test
    void deserialize_longFirstWait_isCutToTheLongest() {
        registry.answer(BY_ID, 503, "").answer(BY_ID, 503, "");
        registry.answer(BY_ID, 200, INT);
        String century = Integer.toString(Integer.MAX_VALUE);

        try (AvroDeserializer deserializer = deserializer("retries.wait.ms", century, "retries.max.wait.ms", "1")) {
            assertThat(deserializer.deserialize("t", FIVE)).isEqualTo(5);
        }
    }

    /** Left alone it would take a minute, which is the usual setting. */
    @Test
    @Timeout(50)
    void deserialize_nobodyTakesTheConnection_givesUpConnecting() throws IOException {
        String century = Integer.toString(Integer.MAX_VALUE);

        try (SilentServer full = SilentServer.full();
                AvroDeserializer deserializer = deserializer(
                        "schema.registry.url",
                        full.url(),
                        "max.retries",
                        "0",
                        "http.read.timeout.ms",
                        century,
                        "http.connect.timeout.ms",
                        "50")) {
            assertThatThrownBy(() -> deserializer.deserialize("t", FIVE))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContainingAll("connect timed out", "given up after 1 try");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void deserialize_unknownIds_areRememberedAsFarAsThereIsRoom(String room, int requests) {
        registry.answer(BY_ID, 404, NOT_FOUND).answer(BY_ID.replace('7', '8'), 404, NOT_FOUND);
        try (AvroDeserializer deserializer =
                deserializer("missing.cache.size", room, "missing.id.cache.ttl.sec", "3600")) {
            for (byte[] message : List.of(FIVE, OF_EIGHT, FIVE)) {
                assertThatThrownBy(() -> deserializer.deserialize("t", message))
                        .isInstanceOf(SerializationException.class);
            }
        }

        assertThat(registry.count(BY_ID)).isEqualTo(requests);
    }

    /** @param settings names and values that are beside the usual ones, or instead of them */
    private AvroDeserializer deserializer(String... settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "schema.registry.url", registry.url() + "," + other.url(),
                "value.subject.name.strategy", "TopicNameStrategy",
                "max.retries", "2",
                "retries.wait.ms", "1",
                "retries.max.wait.ms", "1"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        AvroDeserializer deserializer = new AvroDeserializer();
        deserializer.configure(all, false);
        return deserializer;
    }
}
