// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import org.apache.avro.Schema;

/** An Avro schema and the name under which messages call it. */
public record RegisteredAvro(SchemaKey key, Schema schema) {}
