// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import org.jspecify.annotations.Nullable;

/**
 * What a thread keeps between two messages to use it again. It is lent to one user at a time: work within work finds nothing
 * and makes its own, and what does not come back, because its user failed, is not lent again. One for each thread.
 *
 * <pre>{@code
 * ThreadLocal<Idle<StringBuilder>> idle = ThreadLocal.withInitial(Idle::new);
 * StringBuilder kept = idle.get().take();
 * StringBuilder text = kept == null ? new StringBuilder() : kept;
 * text.append("ann").setLength(0);
 * idle.get().keep(text);
 * }</pre>
 *
 * @param <T> what is kept
 */
public final class Idle<T> {

    private @Nullable T kept;
    private boolean lent = true;

    /** What is kept, if anything is and nobody has it. */
    public @Nullable T take() {
        if (lent) {
            return null;
        }
        lent = true;
        return kept;
    }

    /** Keeps it for the next message. */
    public void keep(T used) {
        // A reference stored for every message would trouble the garbage collector.
        if (kept != used) {
            kept = used;
        }
        lent = false;
    }

    /** Keeps nothing. */
    public void drop() {
        kept = null;
        lent = true;
    }
}
