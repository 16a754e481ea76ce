// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A log that is another one but for what its class says otherwise. As thread-safe as that one. */
public interface DelegatingEventLog extends EventLog {

    /** The log that does the work. */
    EventLog log();

    @Override
    default void probe() {
        log().probe();
    }

    @Override
    default Tenure acquire() {
        return log().acquire();
    }

    @Override
    default long end() {
        return log().end();
    }

    @Override
    default CompletableFuture<Long> ask(End which) {
        return log().ask(which);
    }

    @Override
    default Duration endAskedEvery() {
        return log().endAskedEvery();
    }

    @Override
    default boolean fits(LogWrite write) {
        return log().fits(write);
    }

    @Override
    default void close() {
        log().close();
    }
}
