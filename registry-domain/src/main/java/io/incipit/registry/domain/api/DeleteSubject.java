// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Subject;

/**
 * Delete all versions of the subject.
 *
 * @param permanent for good, which takes an earlier soft delete
 */
public record DeleteSubject(CommandId command, Subject subject, boolean permanent) {}
