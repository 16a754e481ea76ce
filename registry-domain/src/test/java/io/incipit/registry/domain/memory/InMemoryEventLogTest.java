// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.memory;

import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;
import io.incipit.registry.domain.spi.EventLogContract;
import io.incipit.registry.domain.spi.LogWrite;
import java.time.Clock;
import java.util.List;

class InMemoryEventLogTest extends EventLogContract {

    final InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());

    @Override
    protected EventLog openLog() {
        return log;
    }

    @Override
    protected EventFeed openFeed() {
        return log.feed();
    }

    @Override
    protected void abort(List<LogWrite> writes) {
        log.abort(writes);
    }
}
