// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.mock.MockRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Serializers whose registry is in this process. */
class MockScopeTest {

    static final String ONE = "MockScopeTest-one";
    static final String OTHER = "MockScopeTest-other";

    @AfterEach
    void drop() {
        MockRegistry.drop(ONE);
        MockRegistry.drop(OTHER);
    }

    @Test
    void serialize_thenDeserialize_roundTripsThroughTheScope() {
        byte[] message = serialize(ONE, Map.of(), AvroSerializerTest.OLD_RECORD);

        assertThat(message).asHexString().startsWith("0000000001");
        assertThat(deserialize(ONE, message)).isEqualTo(AvroSerializerTest.OLD_RECORD);
        assertThat(MockRegistry.of(ONE).client().subjects()).containsExactly("t-value");
    }

    @Test
    void serialize_sameScope_sharesIds() {
        byte[] first = serialize(ONE, Map.of(), "a");
        byte[] second = serialize(ONE, Map.of("auto.register.schemas", false), "a");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void deserialize_fromAnotherScope_doesNotKnowTheId() {
        byte[] message = serialize(ONE, Map.of(), "a");

        assertThatThrownBy(() -> deserialize(OTHER, message))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("Schema 1 not found; error code: 40403", "mock://" + OTHER);
    }

    @Test
    void serialize_incompatibleSchema_isRefusedAsByAServer() {
        serialize(ONE, Map.of(), "a");

        assertThatThrownBy(() -> serialize(ONE, Map.of(), 5))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("incompatible with an earlier schema for subject \"t-value\"", "40901");
    }

    @Test
    void close_oneOfSeveral_leavesTheContent() {
        byte[] message = serialize(ONE, Map.of(), "a");

        try (AvroDeserializer open = deserializer(ONE)) {
            Object readByAnother = deserialize(ONE, message);

            assertThat(readByAnother).isEqualTo("a");
            assertThat(open.deserialize("t", message)).isEqualTo("a");
        }
        assertThat(deserialize(ONE, message)).isEqualTo("a");
    }

    private static byte @Nullable [] serialize(String scope, Map<String, ?> settings, Object datum) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("schema.registry.url", "mock://" + scope);
        try (AvroSerializer serializer = new AvroSerializer()) {
            serializer.configure(all, false);
            return serializer.serialize("t", datum);
        }
    }

    private static @Nullable Object deserialize(String scope, byte @Nullable [] message) {
        try (AvroDeserializer deserializer = deserializer(scope)) {
            return deserializer.deserialize("t", message);
        }
    }

    private static AvroDeserializer deserializer(String scope) {
        AvroDeserializer deserializer = new AvroDeserializer();
        deserializer.configure(Map.of("schema.registry.url", "mock://" + scope), false);
        return deserializer;
    }
}
