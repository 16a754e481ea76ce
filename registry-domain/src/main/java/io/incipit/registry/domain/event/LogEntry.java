// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.event;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.LogStamp;
import java.util.Optional;

/**
 * A fact as it was read from the log.
 *
 * @param stamp where and when it was written
 * @param command the write that it is part of; absent in records of other registries and in announcements
 */
public record LogEntry(RegistryEvent event, LogStamp stamp, Optional<CommandId> command) {}
