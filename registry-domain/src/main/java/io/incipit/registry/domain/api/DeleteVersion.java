// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;

/**
 * Delete one version of the subject.
 *
 * @param permanent for good, which takes an earlier soft delete
 */
public record DeleteVersion(CommandId command, Subject subject, VersionSelector version, boolean permanent) {}
