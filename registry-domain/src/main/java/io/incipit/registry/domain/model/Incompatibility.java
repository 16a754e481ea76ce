// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/**
 * One finding of a comparison of two schemas.
 *
 * @param rule which rule it breaks, in the words of the schema's format
 * @param path where, in the words of the schema's format
 * @param message the line that callers get
 */
public record Incompatibility(String rule, String path, String message) {}
