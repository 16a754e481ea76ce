// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Scope;

/** Remove the scope's own configuration. */
public record DeleteConfig(CommandId command, Scope scope) {}
