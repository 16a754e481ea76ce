// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    private @Nullable Object readKey(Map<String, ?> settings, String hex) {
        try (AvroDeserializer deserializer = new AvroDeserializer(registry, settings, true)) {
            return deserializer.deserialize(
                    "t", NAMING_AN_UNKNOWN_ID, HexFormat.of().parseHex(hex));
        }
    }
}
