// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.event.LogEntry;
import io.incipit.registry.domain.model.RegistryException;
import java.util.List;

/**
 * The exclusive right to append, from its acquisition until somebody else acquires it or an append fails.
 *
 * <p>Used by one thread at a time.
 */
public interface Tenure extends AutoCloseable {

    /** The position that replay must reach before anything is decided under this tenure. */
    long barrier();

    /**
     * The entries from {@code position} up to the barrier that never committed: what readers of everything see and
     * replay does not. In the order of the log.
     *
     * @throws RegistryException.Unavailable when the log cannot be read; the tenure is over
     */
    List<LogEntry> aborted(long position);

    /** Whether each record of this write is small enough for the log to take it. */
    boolean fits(LogWrite write);

    /**
     * Appends all facts or none of them, in order.
     *
     * @return the position that replay must reach to have heard them
     * @throws AppendFailed after which the tenure is over
     */
    long append(List<LogWrite> writes) throws AppendFailed;

    /** Gives the right back; safe to call twice and after a failure. Never throws. */
    @Override
    void close();
}
