// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.RegisteredSchema;

/** Which versions a question is about. */
public enum Visibility {
    LIVE,
    ALL,
    SOFT_DELETED;

    public static Visibility of(boolean deleted, boolean deletedOnly) {
        if (deletedOnly) {
            return SOFT_DELETED;
        }
        return deleted ? ALL : LIVE;
    }

    public boolean shows(RegisteredSchema schema) {
        return switch (this) {
            case LIVE -> schema.isLive();
            case ALL -> true;
            case SOFT_DELETED -> schema.softDeleted();
        };
    }
}
