// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.spi.EventFeed;
import io.incipit.registry.domain.spi.EventLog;

/** Both sides of the log. */
record LogPorts(EventLog log, EventFeed feed) {}
