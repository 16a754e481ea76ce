// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegisteredSchema;

/**
 * A schema that was asked for by its content.
 *
 * @param stored whether it is told as the log has it; otherwise its content is that of the request and it has no
 *     meaningful stamp
 */
public record FoundSchema(RegisteredSchema schema, boolean stored) {}
