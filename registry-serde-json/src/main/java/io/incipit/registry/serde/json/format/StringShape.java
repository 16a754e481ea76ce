// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import org.jspecify.annotations.Nullable;

/** Texts. */
record StringShape(Origin origin, Limits length, @Nullable String pattern) implements Shape {

    @Override
    public String kind() {
        return "string";
    }
}
