// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/** Everything but what another schema takes. */
record NotShape(Origin origin, Shape negated) implements Shape {

    @Override
    public String kind() {
        return "not";
    }
}
