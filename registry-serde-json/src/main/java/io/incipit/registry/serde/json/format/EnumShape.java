// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.Set;

/** Certain values and no others: those of an {@code enum}, or the one of a {@code const}. */
record EnumShape(Origin origin, boolean isConst, Set<Object> values) implements Shape {

    @Override
    public String kind() {
        return isConst ? "const" : "enum";
    }
}
