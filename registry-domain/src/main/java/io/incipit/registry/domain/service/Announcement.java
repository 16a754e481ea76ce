// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.Holder;
import java.util.Optional;

/**
 * What a node said about the right to write, and when this one heard it. A hint, never truth.
 *
 * @param holder who holds it; empty when it was let go
 * @param offset where it stands in the log
 * @param heardAtNanos when it was replayed here, on the clock that only runs forward
 */
record Announcement(Optional<Holder> holder, long offset, long heardAtNanos) {

    /** Nobody said anything yet. */
    static final Announcement NONE = new Announcement(Optional.empty(), -1, 0);
}
