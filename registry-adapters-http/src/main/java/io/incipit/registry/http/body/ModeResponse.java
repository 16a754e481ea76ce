// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.model.Mode;

/** The mode of a scope. */
public record ModeResponse(String mode) {

    public static ModeResponse of(Mode mode) {
        return new ModeResponse(mode.name());
    }
}
