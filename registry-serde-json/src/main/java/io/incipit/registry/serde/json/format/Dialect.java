// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An edition of JSON Schema, as {@code $schema} names it. */
enum Dialect {
    DRAFT_4("json-schema.org/draft-04/schema"),
    DRAFT_6("json-schema.org/draft-06/schema"),
    DRAFT_7("json-schema.org/draft-07/schema"),
    DRAFT_2019_09("json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("json-schema.org/draft/2020-12/schema");

    private static final String KEYWORD = "$schema";

    /** The editions that brought the keywords which the oldest did not have. */
    private static final Map<String, Dialect> SINCE = Map.ofEntries(
            entry("const", DRAFT_6),
            entry("contains", DRAFT_6),
            entry("propertyNames", DRAFT_6),
            entry("if", DRAFT_7),
            entry("then", DRAFT_7),
            entry("else", DRAFT_7),
            entry("minContains", DRAFT_2019_09),
            entry("maxContains", DRAFT_2019_09),
            entry("dependentRequired", DRAFT_2019_09),
            entry("dependentSchemas", DRAFT_2019_09),
            entry("unevaluatedItems", DRAFT_2019_09),
            entry("unevaluatedProperties", DRAFT_2019_09),
            entry("prefixItems", DRAFT_2020_12));

    private final String address;

    Dialect(String address) {
        this.address = address;
    }

    /** That which a document names; another if it names none that is known. */
    static Dialect of(JsonNode document, Dialect otherwise) {
        String name = document.path(KEYWORD).asText();
        for (Dialect dialect : values()) {
            if (address(name).equals(dialect.address)) {
                return dialect;
            }
        }
        return otherwise;
    }

    /** An address without what does not matter to it: the scheme and a fragment that is empty. */
    static String address(String uri) {
        String bare = uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
        return bare.replaceFirst("^https?://", "");
    }

    /** The address as schemas have it. */
    String uri() {
        return readsBesideReferences() ? "https://" + address : "http://" + address + "#";
    }

    /** Whether a keyword means anything in this edition; one of a later edition does not. */
    boolean knows(String keyword) {
        return compareTo(SINCE.getOrDefault(keyword, DRAFT_4)) >= 0;
    }

    /** Whether keywords beside a {@code $ref} count. */
    boolean readsBesideReferences() {
        return compareTo(DRAFT_2019_09) >= 0;
    }

    /** Whether tuples are {@code prefixItems}, and {@code items} is what follows them. */
    boolean hasPrefixItems() {
        return this == DRAFT_2020_12;
    }

    String idKeyword() {
        return this == DRAFT_4 ? "id" : "$id";
    }
}
