// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Scope;

/**
 * Remove the scope's own mode.
 *
 * @param recursive the modes of all subjects in the context too, if the scope is one
 */
public record DeleteMode(CommandId command, Scope scope, boolean recursive) {}
