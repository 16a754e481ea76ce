// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import java.util.Optional;

/**
 * Set the scope's own mode.
 *
 * @param mode the new one; none clears it
 * @param force take up imports although there are subjects, which stay as they are
 */
public record SetMode(CommandId command, Scope scope, Optional<Mode> mode, boolean force) {}
