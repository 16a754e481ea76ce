// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import org.apache.avro.Schema;

/** An Avro schema and the id under which a registry gives it out. */
public record RegisteredAvro(int id, Schema schema) {}
