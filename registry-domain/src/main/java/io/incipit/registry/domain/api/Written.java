// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;

/**
 * The answer to a write.
 *
 * @param position a node whose replay has reached it knows of this write
 * @param command the id under which the write can be repeated and asked for
 */
public record Written<R>(R answer, long position, CommandId command) {}
