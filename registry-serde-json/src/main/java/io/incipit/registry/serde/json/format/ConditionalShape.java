// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import org.jspecify.annotations.Nullable;

/** One schema for what a third one takes, and another for what it does not. */
record ConditionalShape(
        Origin origin,
        Shape condition,
        @Nullable Shape then,
        @Nullable Shape otherwise) implements Shape {

    @Override
    public String kind() {
        return "if";
    }
}
