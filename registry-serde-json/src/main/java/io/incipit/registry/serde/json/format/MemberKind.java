// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import java.util.Set;

/** What stands under a keyword of a schema, as far as that is needed to find the schemas within it. */
enum MemberKind {
    /** Data, whatever it looks like. */
    DATA,
    /** Schemas under names that the writer of the schema gave them. */
    NAMED_SCHEMAS,
    /** A schema, a list of them, or something else: what looks like a schema counts as one. */
    OTHER;

    private static final Set<String> DATA_KEYWORDS = Set.of("enum", "const", "default", "examples");

    private static final Set<String> NAMING_KEYWORDS =
            Set.of("properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas");

    static MemberKind of(String keyword) {
        if (DATA_KEYWORDS.contains(keyword)) {
            return DATA;
        }
        return NAMING_KEYWORDS.contains(keyword) ? NAMED_SCHEMAS : OTHER;
    }
}
