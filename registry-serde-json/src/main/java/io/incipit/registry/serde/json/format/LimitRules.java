// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/** What can become of a limit. */
enum LimitRules {
    MAX_LENGTH("maxLength"),
    MIN_LENGTH("minLength"),
    MAXIMUM("maximum"),
    MINIMUM("minimum"),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum"),
    EXCLUSIVE_MINIMUM("exclusiveMinimum"),
    MAX_PROPERTIES("maxProperties"),
    MIN_PROPERTIES("minProperties"),
    MAX_ITEMS("maxItems"),
    MIN_ITEMS("minItems"),
    MAX_CONTAINS("maxContains"),
    MIN_CONTAINS("minContains");

    private final String keyword;

    LimitRules(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }

    JsonRule added() {
        return JsonRule.valueOf(name() + "_ADDED");
    }

    JsonRule removed() {
        return JsonRule.valueOf(name() + "_REMOVED");
    }

    JsonRule increased() {
        return JsonRule.valueOf(name() + "_INCREASED");
    }

    JsonRule decreased() {
        return JsonRule.valueOf(name() + "_DECREASED");
    }
}
