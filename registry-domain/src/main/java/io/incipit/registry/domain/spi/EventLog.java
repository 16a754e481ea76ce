// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.model.RegistryException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The log as its writers see it. Thread-safe.
 *
 * <p>There is one right to write for each log, and the log itself refuses whoever has lost it.
 */
public interface EventLog extends AutoCloseable {

    /**
     * Tries whether this node could take the right to write, without taking it from anybody.
     *
     * @throws RegistryException.Unavailable when it could not; the message says what was found and what mends it
     */
    void probe();

    /**
     * Takes the right to write from whoever has it: when this returns, no earlier tenure can append any more, what was
     * committed is settled, and what was left open is aborted.
     *
     * @throws RegistryException.Unavailable within 10 s when the log cannot be reached or does not grant the right
     */
    Tenure acquire();

    /**
     * The position that replay must reach to know all that had been appended when this was called.
     *
     * @throws RegistryException.Unavailable when the log cannot be reached
     */
    long end();

    /**
     * The same without waiting, for those who only want to know how far the log has come.
     *
     * <p>A log that has its end at hand need not say more than {@link #end()}; one that must ask for it answers on a
     * thread of its own, which must not be made to wait.
     *
     * @return fails with {@link RegistryException.Unavailable} when the log cannot be reached
     */
    default CompletableFuture<Long> ask(End which) {
        try {
            return CompletableFuture.completedFuture(end());
        } catch (RegistryException.Unavailable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** How far apart such questions are to be at least; zero for a log that has its end at hand and need not be spared. */
    default Duration endAskedEvery() {
        return Duration.ZERO;
    }

    /** Whether each record of this write is small enough, as far as is known without asking; holds without the right too. */
    boolean fits(LogWrite write);

    /** Ends what is held; safe to call twice. */
    @Override
    void close();

    /** How far one looks. */
    enum End {
        /** Up to what is settled: replay reaches it although somebody's append is still open. */
        COMMITTED,
        /** Up to the last record: replay reaches it once all that stands before it is settled. */
        APPENDED
    }
}
