// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/** What can become of that which may stand where no schema is named for it. */
enum RestRules {
    ADDITIONAL_PROPERTIES("additionalProperties"),
    UNEVALUATED_PROPERTIES("unevaluatedProperties"),
    ADDITIONAL_ITEMS("additionalItems"),
    UNEVALUATED_ITEMS("unevaluatedItems");

    private final String keyword;

    RestRules(String keyword) {
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

    JsonRule extended() {
        return JsonRule.valueOf(name() + "_EXTENDED");
    }

    JsonRule narrowed() {
        return JsonRule.valueOf(name() + "_NARROWED");
    }
}
