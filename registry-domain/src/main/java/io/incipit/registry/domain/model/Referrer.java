// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * A version that refers to another one.
 *
 * @param target the version that it refers to
 */
public record Referrer(RegisteredSchema schema, Version target) {}
