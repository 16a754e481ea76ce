// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

/**
 * The use of one registered version by another schema.
 *
 * <pre>{@code
 * SchemaReference customer = new SchemaReference("com.acme.Customer", "customers-value", 2);
 * SchemaDefinition order = new SchemaDefinition("AVRO", text, List.of(customer));
 * client.register("orders-value", order, false);
 * }</pre>
 *
 * @param name the name by which the referring schema calls it; for Avro the full name of the type
 */
public record SchemaReference(String name, String subject, int version) {}
