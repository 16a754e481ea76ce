// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers, or only whole ones. */
record NumberShape(
        Origin origin,
        boolean isInteger,
        Limits inclusive,
        Limits exclusive,
        @Nullable BigDecimal multipleOf) implements Shape {

    @Override
    public String kind() {
        return isInteger ? "integer" : "number";
    }
}
