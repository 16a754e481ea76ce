// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/** A schema that is another one. */
record ReferenceShape(Origin origin, Origin target) implements Shape {

    @Override
    public String kind() {
        return "$ref";
    }
}
