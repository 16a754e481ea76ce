// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import io.incipit.registry.serde.mock.MockRegistry;
import io.incipit.registry.streams.Payment;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class MockedApplicationTest {

    // snippet mock
    @Test
    void serializers_ofOneScope_shareARegistryInThisProcess() {
        Map<String, Object> settings = Map.of("schema.registry.url", "mock://accounts");
        try (AvroSerializer serializer = new AvroSerializer();
                AvroDeserializer deserializer = new AvroDeserializer()) {
            serializer.configure(settings, false);
            deserializer.configure(settings, false);

            byte[] message = serializer.serialize("payments", new Payment("ann", 5));

            assertThat(deserializer.deserialize("payments", message)).isInstanceOf(GenericRecord.class);
            assertThat(MockRegistry.of("accounts").client().subjects()).containsExactly("payments-value");
        } finally {
            MockRegistry.drop("accounts");
        }
    }
    // end
}
