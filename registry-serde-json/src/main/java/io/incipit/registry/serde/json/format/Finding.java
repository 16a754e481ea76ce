// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import org.jspecify.annotations.Nullable;

/**
 * A difference that is not let pass, with the way to it.
 *
 * @param path as callers are told it: the way from the top of the schemas, through references
 * @param pointer the JSON pointer to the place in the newer text
 * @param field the member that it is about, with those around it
 */
record Finding(
        JsonRule rule,
        String path,
        String pointer,
        @Nullable String field,
        Difference difference) {

    private static final int LONGEST_QUOTE = 80;
    private static final int LONGEST_VALUE = 1000;

    Incompatibility in(Direction direction, TextPlaces places) {
        String written = saidBy(difference.writer());
        String read = saidBy(difference.reader());
        String old = direction == Direction.BACKWARD ? written : read;
        String changed = direction == Direction.BACKWARD ? read : written;
        return new Incompatibility(
                rule.name(),
                places.at(pointer),
                field,
                old,
                changed,
                rule.wording().fix(direction, inWords(old), inWords(changed), path),
                "{errorType:\"%s\", description:\"%s'}"
                        .formatted(rule, rule.wording().told(path, direction)));
    }

    private static String inWords(@Nullable String said) {
        return said == null ? "nothing" : said;
    }

    private @Nullable String saidBy(Shape shape) {
        if (difference.step().keyword().isEmpty()) {
            return shape.kind();
        }
        JsonNode said = difference.step().in(shape.origin().node());
        return said == null || said.isMissingNode() ? null : inShort(said);
    }

    private static String inShort(JsonNode said) {
        if (said.isValueNode()) {
            return cut(said.asText(), LONGEST_VALUE);
        }
        if (said.path("type").isTextual()) {
            return cut(said.get("type").textValue(), LONGEST_VALUE);
        }
        return cut(JsonText.write(said), LONGEST_QUOTE);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
