// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * An incompatibility with the history of a subject.
 *
 * @param comparedWith the version that the schema was compared with; null where the schema is at odds with itself
 * @param direction the question that was answered with no; null where it is not one of either direction
 */
public record Finding(
        Incompatibility incompatibility,
        @Nullable Version comparedWith,
        @Nullable Direction direction) {}
