// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.List;

/**
 * A schema as it is sent to a registry and kept there: its text, the language of the text, and what it refers to.
 *
 * <pre>{@code
 * SchemaReference money = new SchemaReference("shop/money.proto", "money", 3);
 * SchemaDefinition order = new SchemaDefinition("PROTOBUF", text, List.of(money));
 * int id = client.register("orders-value", order, false).requiredId();
 * }</pre>
 *
 * @param schemaType {@code AVRO}, {@code JSON} or {@code PROTOBUF}
 */
public record SchemaDefinition(String schemaType, String schema, List<SchemaReference> references) {

    /** The type that is meant where a registry's answer names none. */
    public static final String AVRO = "AVRO";

    public SchemaDefinition {
        references = List.copyOf(references);
    }

    /** An Avro schema that refers to nothing outside its own text. */
    public static SchemaDefinition avro(String schema) {
        return new SchemaDefinition(AVRO, schema, List.of());
    }

    public boolean isAvro() {
        return schemaType.equals(AVRO);
    }
}
