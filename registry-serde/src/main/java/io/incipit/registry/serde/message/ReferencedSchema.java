// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.SchemaDefinition;

/**
 * What a reference leads to.
 *
 * @param name what the referring schema calls it
 */
public record ReferencedSchema(String name, SchemaDefinition definition) {}
