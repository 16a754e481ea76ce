// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Scope;

/** Set or clear members of a scope's configuration; those not named stay as they are. */
public record UpdateConfig(CommandId command, Scope scope, ConfigChange change) {}
