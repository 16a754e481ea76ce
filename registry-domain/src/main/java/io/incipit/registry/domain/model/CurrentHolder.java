// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import java.time.Instant;

/**
 * That a node holds the right to write, as the log tells.
 *
 * @param since when the node announced it first, by the log's clock, and no other node has since
 */
public record CurrentHolder(Holder holder, Instant since) {}
