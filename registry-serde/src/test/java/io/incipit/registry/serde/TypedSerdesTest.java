// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.InMemoryRegistry;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypedSerdesTest {

    static final User ALICE = new User("Alice", 30);
    static final GenericRecord GENERIC_ALICE = new GenericRecordBuilder(User.SCHEMA$)
            .set("name", "Alice")
            .set("age", 30)
            .build();

    final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void generic_record_comesBack() {
        try (GenericAvroSerde serde = new GenericAvroSerde(registry)) {
            assertThat(roundTrip(serde, GENERIC_ALICE)).isEqualTo(GENERIC_ALICE);
            assertThat(roundTrip(serde, null)).isNull();
        }
    }

    @Test
    void generic_settingsAskForClasses_readsGenericRecords() {
        try (GenericAvroSerde serde = new GenericAvroSerde(registry)) {
            serde.configure(Map.of("specific.avro.reader", true), false);

            assertThat(roundTrip(serde, GENERIC_ALICE)).isEqualTo(GENERIC_ALICE);
        }
    }

    @Test
    void generic_messageWithoutRecord_isRefusedWithTopicAndKind() {
        try (AvroSerializer others = new AvroSerializer(registry);
                GenericAvroSerde serde = new GenericAvroSerde(registry)) {
            byte[] message = others.serialize("t", "only text");

            assertThatThrownBy(() -> serde.deserializer().deserialize("t", message))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContainingAll("topic t", "java.lang.String", "GenericRecord", "AvroSerde");
        }
    }

    @Test
    void specific_record_comesBackAsItsClass() {
        try (SpecificAvroSerde<User> serde = SpecificAvroSerde.of(User.class, registry)) {
            assertThat(roundTrip(serde, ALICE)).isEqualTo(ALICE);
            assertThat(roundTrip(serde, null)).isNull();
        }
    }

    @Test
    void specific_configuredWithoutClass_readsIntoTheOneOfTheSchema() {
        try (SpecificAvroSerde<User> writing = SpecificAvroSerde.of(User.class, registry);
                SpecificAvroSerde<User> reading = SpecificAvroSerde.of(User.class, registry)) {
            reading.configure(Map.of("specific.avro.reader", false), false);
            byte[] message = writing.serializer().serialize("t", ALICE);

            assertThat(reading.deserializer().deserialize("t", message)).isEqualTo(ALICE);
        }
    }

    @Test
    void specific_otherWriter_isReadIntoTheClassGiven() {
        GenericRecord point = new GenericRecordBuilder(RoundTripTest.POINT)
                .set("x", 3)
                .set("label", "p")
                .build();
        try (AvroSerializer others = new AvroSerializer(registry);
                SpecificAvroSerde<Narrow> serde = SpecificAvroSerde.of(Narrow.class, registry)) {
            byte[] message = others.serialize("t", point);

            assertThat(serde.deserializer().deserialize("t", message)).isEqualTo(new Narrow(3));
        }
    }

    private static <T> @Nullable T roundTrip(Serde<T> serde, @Nullable T datum) {
        RecordHeaders headers = new RecordHeaders();
        byte[] message = serde.serializer().serialize("t", headers, datum);
        return serde.deserializer().deserialize("t", headers, message);
    }
}
