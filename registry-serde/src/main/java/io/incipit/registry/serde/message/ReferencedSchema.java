// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.SchemaDefinition;

/**
 * What a reference leads to.
 *
 * <pre>{@code
 * RegisteredSchema customer = client.version("customers-value", 2);
 * ReferencedSchema referenced = new ReferencedSchema("com.acme.Customer", customer.definition());
 * Schema order = AvroReading.create(properties, false)
 *         .language()
 *         .parse(client.latest("orders-value").definition(), List.of(referenced));
 * }</pre>
 *
 * @param name what the referring schema calls it
 */
public record ReferencedSchema(String name, SchemaDefinition definition) {}
