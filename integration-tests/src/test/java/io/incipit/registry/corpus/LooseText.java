// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What counts in a text whose words are free: which incompatibilities were found, in which order, and against what.
 *
 * @param errorTypes the kind of each finding, in order
 * @param closing the entries {@code {oldSchemaVersion…}, {oldSchema…}, {validateFields…}} as they stand; empty if there
 *     are none
 */
record LooseText(List<String> errorTypes, String closing) {

    private static final Pattern ERROR_TYPE = Pattern.compile("\\{errorType:['\"](\\w+)['\"]");
    private static final Pattern CLOSING =
            Pattern.compile("\\{(oldSchemaVersion|oldSchema|validateFields): .*compatibility: '\\w+'}", Pattern.DOTALL);

    static LooseText of(JsonNode json) {
        String text = json.isArray()
                ? StreamSupport.stream(json.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : json.asText();
        Matcher closing = CLOSING.matcher(text);
        boolean closed = closing.find();
        List<String> errorTypes = ERROR_TYPE
                .matcher(closed ? text.substring(0, closing.start()) : text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return new LooseText(errorTypes, closed ? closing.group() : "");
    }
}
