// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

/** What can become of a member that only one schema names, where the other one has a schema for what it does not name. */
enum CoverRules {
    PROPERTY_ADDED,
    PROPERTY_REMOVED,
    ITEM_ADDED,
    ITEM_REMOVED;

    JsonRule covered(boolean isCovered) {
        return JsonRule.valueOf(
                name() + (isCovered ? "_IS_COVERED" : "_NOT_COVERED") + "_BY_PARTIALLY_OPEN_CONTENT_MODEL");
    }
}
