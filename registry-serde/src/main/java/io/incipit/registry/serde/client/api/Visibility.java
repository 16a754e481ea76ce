// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

/** Which versions count, and with them which subjects. */
public enum Visibility {
    /** Those that are not deleted. */
    LIVE,
    /** The soft-deleted ones too. */
    ALL,
    /** The soft-deleted ones only. */
    DELETED
}
