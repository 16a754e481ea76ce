// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.VersionSelector;

/** Asks to bring back one version that is soft-deleted. */
public record UndeleteVersion(CommandId command, Subject subject, VersionSelector version) {}
