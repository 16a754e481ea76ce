// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares two bodies as JSON values, member order included, after making equal what the tolerance lets differ.
 *
 * <p>Used for one comparison by one thread.
 */
final class BodyComparison {

    private static final JsonPointer MESSAGE = JsonPointer.compile("/message");
    private static final int CONFLICT = 409;

    private final int status;
    private final JsonNode expected;
    private final JsonNode actual;
    private final List<String> differences = new ArrayList<>();

    /** @param status of the recorded answer: it decides how free a loose {@code message} is */
    BodyComparison(int status, JsonNode expected, JsonNode actual) {
        this.status = status;
        this.expected = expected.deepCopy();
        this.actual = actual.deepCopy();
    }

    List<String> differences(Tolerance tolerance) {
        tolerance.volatileAt().forEach(this::settleType);
        tolerance.loose().forEach(this::settleLoose);
        tolerance.unordered().forEach(this::settleOrder);
        differences.addAll(JsonDifferences.between(expected, actual));
        return List.copyOf(differences);
    }

    private void settleType(JsonPointer pointer) {
        JsonNode recorded = expected.at(pointer);
        JsonNode found = actual.at(pointer);
        if (recorded.isMissingNode() || found.isMissingNode()) {
            return;
        }
        if (recorded.getNodeType() != found.getNodeType()) {
            differences.add("%s: expected a %s but was %s".formatted(pointer, recorded.getNodeType(), found));
        }
        replace(pointer, recorded);
    }

    private void settleLoose(JsonPointer pointer) {
        LooseText recorded = LooseText.of(expected.at(pointer));
        LooseText found = LooseText.of(actual.at(pointer));
        if (namesFindings(pointer) && !recorded.equals(found)) {
            differences.add("%s: expected %s but was %s".formatted(pointer, recorded, found));
        }
        settleType(pointer);
    }

    /** Findings are named in {@code /messages}, and in the {@code /message} of a refusal as incompatible. */
    private boolean namesFindings(JsonPointer pointer) {
        return !pointer.equals(MESSAGE) || status == CONFLICT;
    }

    private void settleOrder(JsonPointer pointer) {
        if (expected.at(pointer) instanceof ArrayNode recorded && actual.at(pointer) instanceof ArrayNode found) {
            sort(recorded);
            sort(found);
        }
    }

    private static void sort(ArrayNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        items.sort(Comparator.comparing(JsonNode::toString));
        array.removeAll();
        array.addAll(items);
    }

    private void replace(JsonPointer pointer, JsonNode value) {
        JsonNode parent = actual.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        }
    }
}
