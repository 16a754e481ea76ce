// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import io.incipit.registry.serde.client.InMemoryRegistry;
import io.incipit.registry.serde.client.SchemaDefinition;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A topic gets another subject while a serializer is at work. */
class AssociationExpiryTest {

    final InMemoryRegistry registry = new InMemoryRegistry();
    final AtomicLong nanos = new AtomicLong();

    @Test
    void serialize_associationHasBecomeOld_goesByTheNewOne() {
        try (AvroSerializer serializer = new AvroSerializer(registry, settings(60), false)) {
            serializer.serialize("t", 5);
            registry.associate("t", "orders");
            pass(59);
            serializer.serialize("t", 5);
            assertThat(registry.calls()).containsExactly("associations - t value", "register t-value");

            pass(1);
            serializer.serialize("t", 5);
            serializer.serialize("t", 5);
        }

        assertThat(registry.calls().subList(2, registry.calls().size()))
                .containsExactly("associations - t value", "register orders");
    }

    @Test
    void serialize_keptForEver_staysWithTheFirst() {
        try (AvroSerializer serializer = new AvroSerializer(registry, settings(-1), false)) {
            serializer.serialize("t", 5);
            registry.associate("t", "orders");
            pass(1_000_000);
            serializer.serialize("t", 5);
        }

        assertThat(registry.calls()).containsExactly("associations - t value", "register t-value");
    }

    @Test
    void deserialize_associationHasBecomeOld_readsWithTheLatestOfTheNewOne() {
        registry.put("t-value", 1, new UUID(0, 1), SchemaDefinition.avro("\"int\""));
        registry.put("orders", 2, new UUID(0, 2), SchemaDefinition.avro("\"long\""));
        byte[] five = {0, 0, 0, 0, 1, 10};

        try (AvroDeserializer deserializer = new AvroDeserializer(registry, settings(60), false)) {
            assertThat(deserializer.deserialize("t", five)).isEqualTo(5);
            registry.associate("t", "orders");
            pass(60);

            assertThat(deserializer.deserialize("t", five)).isEqualTo(5L);
        }
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private Map<String, ?> settings(int expirySeconds) {
        Map<String, ?> strategy = Map.of("subject.name.strategy.cache.expiry.secs", expirySeconds);
        return Map.of(
                "value.subject.name.strategy",
                new AssociatedNameStrategy(strategy, nanos::get),
                "auto.register.schemas",
                true,
                "use.latest.version",
                true);
    }
}
