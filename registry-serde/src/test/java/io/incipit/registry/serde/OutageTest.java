// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.FakeRegistry;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A consumer that meets an id that it does not know while the registry is away. */
class OutageTest {

    static final byte[] FIVE = HexFormat.of().parseHex("00000000070A");
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
        registry.answer(BY_ID, 200, "{\"schema\":\"\\\"int\\\"\"}");

        try (AvroDeserializer deserializer = deserializer()) {
            assertThat(deserializer.deserialize("t", FIVE)).isEqualTo(5);
        }
    }

    private AvroDeserializer deserializer() {
        AvroDeserializer deserializer = new AvroDeserializer();
        deserializer.configure(
                Map.of(
                        "schema.registry.url", registry.url() + "," + other.url(),
                        "value.subject.name.strategy", "TopicNameStrategy",
                        "max.retries", "2",
                        "retries.wait.ms", "1",
                        "retries.max.wait.ms", "1"),
                false);
        return deserializer;
    }
}
