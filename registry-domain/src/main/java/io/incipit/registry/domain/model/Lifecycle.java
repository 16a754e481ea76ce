// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/** Who owns the subject of an association. */
public enum Lifecycle {
    /** Itself: it lives on without the resource, and several resources may share it. Never frozen. */
    WEAK,

    /** The resource: the subject bears its name, is its alone, and goes with it. Always frozen. */
    STRONG
}
