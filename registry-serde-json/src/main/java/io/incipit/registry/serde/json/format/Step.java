// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The way from a schema to a part of it.
 *
 * @param keyword as messages name it; empty for the schema itself
 * @param member which of the keyword's members or elements; null for the keyword as a whole
 */
record Step(String keyword, @Nullable String member) {

    static final Step NONE = new Step("", null);

    static Step to(String keyword) {
        return new Step(keyword, null);
    }

    static Step to(String keyword, String member) {
        return new Step(keyword, member);
    }

    static Step to(String keyword, int index) {
        return new Step(keyword, Integer.toString(index));
    }

    /** The member of an object that it is about; null if it is about none. */
    @Nullable
    String field() {
        return keyword.equals("properties") || keyword.equals("required") ? member : null;
    }

    /** Where it leads from a place, or as near to that as the text has it. */
    Origin from(Origin place) {
        Origin value = keyword.isEmpty() ? null : place.find(keyword);
        if (value == null) {
            return place;
        }
        Origin part = member == null ? null : value.find(member);
        return part == null ? value : part;
    }

    /** What stands there; null if nothing does. */
    @Nullable
    JsonNode in(JsonNode schema) {
        JsonNode value = schema.get(keyword);
        if (value == null || member == null) {
            return value;
        }
        return value.isArray() ? value.path(member) : value.get(member);
    }

    @Override
    public String toString() {
        return member == null ? keyword : keyword + "/" + member;
    }
}
