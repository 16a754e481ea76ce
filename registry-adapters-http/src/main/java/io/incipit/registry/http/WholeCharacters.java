// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import com.fasterxml.jackson.databind.JsonNode;

/** Half a character, which JSON escapes can spell and UTF-8 cannot, is refused: it could not be stored as it is. */
final class WholeCharacters {

    private WholeCharacters() {}

    /**
     * The value itself.
     *
     * @throws HttpError 400 where a text or a member's name in it has one half of a surrogate pair alone
     */
    static JsonNode required(JsonNode value) {
        if (value.isTextual()) {
            require(value.textValue());
        }
        value.fieldNames().forEachRemaining(WholeCharacters::require);
        value.forEach(WholeCharacters::required);
        return value;
    }

    private static void require(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
                    throw HttpError.badRequest(
                            "Half of a surrogate pair (\\u%04x) stands alone in a text of the body; write both halves"
                                    .formatted((int) text.charAt(at)));
                }
                at++;
            }
        }
    }
}
