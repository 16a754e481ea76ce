// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.event.LogEntry;
import java.util.List;

/** A tenure that is another one but for what its class says otherwise. */
public interface DelegatingTenure extends Tenure {

    /** The tenure that does the work. */
    Tenure tenure();

    @Override
    default long barrier() {
        return tenure().barrier();
    }

    @Override
    default List<LogEntry> aborted(long position) {
        return tenure().aborted(position);
    }

    @Override
    default boolean fits(LogWrite write) {
        return tenure().fits(write);
    }

    @Override
    default long append(List<LogWrite> writes) throws AppendFailed {
        return tenure().append(writes);
    }

    @Override
    default void close() {
        tenure().close();
    }
}
