// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.Association;
import java.util.Optional;

/**
 * An association, and what its subject holds.
 *
 * @param schema as far as it is told
 */
public record AssociatedSubject(Association association, Optional<FoundSchema> schema) {}
