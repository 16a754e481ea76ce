// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.Locale;

/** A schema without anything that could be more or less. */
record PlainShape(Origin origin, Kind kindOf) implements Shape {

    enum Kind {
        EMPTY,
        FALSE,
        BOOLEAN,
        NULL
    }

    @Override
    public String kind() {
        return kindOf == Kind.EMPTY ? "true" : kindOf.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isEmpty() {
        return kindOf == Kind.EMPTY;
    }

    @Override
    public boolean isFalse() {
        return kindOf == Kind.FALSE;
    }
}
