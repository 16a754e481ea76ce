// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each setting of a deserializer changes, beside what {@link AvroDeserializerTest} shows. */
class ReadingSettingsTest {

    static final Headers NAMING_AN_UNKNOWN_ID = new RecordHeaders().add("__key_schema_id", new byte[] {0, 0, 0, 0, 99});

    final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void deserialize_placeOfTheKeysSchema_isReadForKeys() {
        registry.register("t-key", SchemaDefinition.avro("\"int\""), false);

        assertThatThrownBy(() -> readKey(Map.of(), "000000000102"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("id 99");
        assertThat(readKey(Map.of("key.schema.id.deserializer", "PrefixSchemaIdDeserializer"), "000000000102"))
                .isEqualTo(1);
    }

    @Test
    void deserialize_typeOfKeys_isReadInto() {
        registry.register("t-key", SchemaDefinition.avro(RoundTripTest.POINT.toString()), false);
        Map<String, Object> settings = Map.of(
                "specific.avro.reader",
                true,
                "specific.avro.key.type",
                Narrow.class,
                "specific.avro.value.type",
                User.class,
                "key.schema.id.deserializer",
                "prefix");

        assertThat(readKey(settings, "0000000001" + "02" + "027A")).isEqualTo(new Narrow(1));
    }

    @ParameterizedTest
    @CsvSource({
        "missing.id.cache.ttl.sec, 0, id 9 t-value, 2",
        "missing.id.cache.ttl.sec, 3600, id 9 t-value, 1",
        "missing.version.cache.ttl.sec, 0, version gone 1, 2",
        "missing.version.cache.ttl.sec, 3600, version gone 1, 1"
    })
    void deserialize_whatIsNotThere_isBelievedAsLongAsToldTo(String setting, int seconds, String call, int requests) {
        SchemaReference gone = new SchemaReference("Gone", "gone", 1);
        registry.register("t-value", new SchemaDefinition("AVRO", "\"Gone\"", List.of(gone)), false);

        try (AvroDeserializer deserializer = new AvroDeserializer(registry, Map.of(setting, seconds), false)) {
            for (byte id : new byte[] {1, 9, 1, 9}) {
                assertThatThrownBy(() -> deserializer.deserialize("t", new byte[] {0, 0, 0, 0, id, 2}))
                        .hasMessageContaining("error code: 404");
            }
        }

        assertThat(registry.calls()).filteredOn(call::equals).hasSize(requests);
    }

    @Test
    void deserialize_registryThatNeverAnswers_isNotWaitedForBeyondItsTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                AvroDeserializer deserializer = new AvroDeserializer()) {
            String url = "http://localhost:" + silent.getLocalPort();
            deserializer.configure(
                    Map.of("schema.registry.url", url, "http.read.timeout.ms", 20, "max.retries", 0), false);

            assertThatThrownBy(() -> deserializer.deserialize("t", new byte[] {0, 0, 0, 0, 9, 2}))
                    .isInstanceOf(TimeoutException.class);
        }
    }

    private @Nullable Object readKey(Map<String, ?> settings, String hex) {
        try (AvroDeserializer deserializer = new AvroDeserializer(registry, settings, true)) {
            return deserializer.deserialize(
                    "t", NAMING_AN_UNKNOWN_ID, HexFormat.of().parseHex(hex));
        }
    }
}
