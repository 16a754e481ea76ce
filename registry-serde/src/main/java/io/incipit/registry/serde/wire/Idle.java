// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import org.jspecify.annotations.Nullable;

/**
 * What a thread keeps between two messages to use it again. It is here only while nobody uses it: what a failure was in
 * the midst of using does not come back, and work within work finds nothing and makes its own. One for each thread.
 *
 * @param <T> what is kept
 */
public final class Idle<T> {

    private @Nullable T kept;

    /** What is kept, if anything is; then it is no more. */
    public @Nullable T take() {
        T taken = kept;
        kept = null;
        return taken;
    }

    /** Keeps it for the next message. */
    public void keep(T used) {
        kept = used;
    }
}
