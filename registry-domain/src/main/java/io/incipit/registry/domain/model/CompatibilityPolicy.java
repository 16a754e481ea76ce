// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/** How strictly a format judges a change; which formats know it is theirs to say. */
public enum CompatibilityPolicy {
    STRICT,
    LENIENT,
    LOGICAL
}
