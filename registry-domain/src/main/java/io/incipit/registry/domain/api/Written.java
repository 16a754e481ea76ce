// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;

/**
 * The answer to a write.
 *
 * @param position a node whose replay has reached it knows of this write
 * @param command the id under which the write can be repeated and asked for
 * @param dry nothing was written: this is what would have been answered at that position
 */
public record Written<R>(R answer, long position, CommandId command, boolean dry) {

    public Written(R answer, long position, CommandId command) {
        this(answer, position, command, false);
    }
}
