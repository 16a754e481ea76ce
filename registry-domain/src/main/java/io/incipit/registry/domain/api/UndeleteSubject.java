// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Subject;

/** Asks to bring back all versions of a subject that are soft-deleted. */
public record UndeleteSubject(CommandId command, Subject subject) {}
