// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.mock.MockRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A registry in this process knows all types whose modules are on the class path. */
class MockTypesTest {

    static final String SCOPE = "MockTypesTest";

    final SchemaRegistryClient client = MockRegistry.of(SCOPE).client();

    @AfterEach
    void drop() {
        MockRegistry.drop(SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AVRO | \"string\"",
                "JSON | {\"type\":\"string\"}",
                "PROTOBUF | syntax = \"proto3\";\nmessage M {\n  string a = 1;\n}\n"
            })
    void register_schemaOfAnyType_isKept(String type, String text) {
        RegisteredSchema registered = client.register("s", new SchemaDefinition(type, text, List.of()), false);

        assertThat(client.schemaById(registered.requiredId(), null).definition().schemaType())
                .isEqualTo(type);
    }

    @Test
    void register_anotherTypeInOneSubject_isRefusedAsByAServer() {
        client.register("s", new SchemaDefinition("AVRO", "\"string\"", List.of()), false);

        assertThatThrownBy(() ->
                        client.register("s", new SchemaDefinition("JSON", "{\"type\":\"string\"}", List.of()), false))
                .hasMessageContaining("40901");
    }
}
