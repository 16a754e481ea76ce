// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

/**
 * The use of one registered version by another schema.
 *
 * @param name the name by which the referring schema calls it; for Avro the full name of the type
 */
public record SchemaReference(String name, String subject, int version) {}
