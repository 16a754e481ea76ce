// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.List;

/** Several schemas at once. */
record CombinedShape(Origin origin, Criterion criterion, List<Shape> parts) implements Shape {

    /** How many of the parts have to take a value. */
    enum Criterion {
        ALL("allOf"),
        ANY("anyOf"),
        ONE("oneOf");

        private final String keyword;

        Criterion(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }

    @Override
    public String kind() {
        return criterion.keyword();
    }

    boolean isSingle() {
        return parts.size() == 1;
    }
}
