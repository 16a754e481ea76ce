// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

/**
 * A port through which writes go, and its double that writes nothing.
 *
 * @param real writes
 * @param dry checks and answers as {@code real} would on the state at hand, on nodes that cannot write too, and writes
 *     nothing
 */
public record WritePort<P>(P real, P dry) {}
