// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

/**
 * A port through which writes go, and its doubles.
 *
 * @param real writes, or refuses with {@link io.incipit.registry.domain.model.RegistryException.HeldElsewhere} and names
 *     the node that does
 * @param dry checks and answers as {@code real} would on the state at hand, on nodes that cannot write too, and writes
 *     nothing
 * @param forwarded for writes that another node sent here because it takes this one for the holder: names another only
 *     if the log, read to its present end, does
 */
public record WritePort<P>(P real, P dry, P forwarded) {}
