// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says where an answer differs from the recorded one.
 *
 * <p>Status, content type and body must be equal to the byte, but for what the exchange's {@link Tolerance} lets
 * differ. Of the other headers those are compared that belong to the interface and that the reference sent; {@code
 * Vary} does not.
 */
final class AnswerComparison {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final String REQUEST_ID = "X-Request-ID";
    private static final Set<String> COMPARED_IF_RECORDED =
            Set.of(REQUEST_ID, CONTENT_LENGTH, "Allow", "Access-Control-Allow-Origin", "Content-Encoding");

    private static final int CONTEXT = 40;

    private final Exchange exchange;
    private final Answer actual;
    private final List<String> differences = new ArrayList<>();

    private AnswerComparison(Exchange exchange, Answer actual) {
        this.exchange = exchange;
        this.actual = actual;
    }

    /** One readable line a difference; empty if the answer is as good as the recorded one. */
    static List<String> differences(Exchange exchange, Answer actual) {
        AnswerComparison comparison = new AnswerComparison(exchange, actual);
        comparison.compareStatus();
        exchange.answer().headers().ifPresent(comparison::compareHeaders);
        comparison.compareBody();
        return List.copyOf(comparison.differences);
    }

    private void compareStatus() {
        if (exchange.answer().status() != actual.status()) {
            report("status", String.valueOf(exchange.answer().status()), String.valueOf(actual.status()));
        }
    }

    private void compareHeaders(Map<String, String> recorded) {
        compareHeader(CONTENT_TYPE, Optional.ofNullable(recorded.get(CONTENT_TYPE)));
        COMPARED_IF_RECORDED.stream()
                .sorted()
                .filter(recorded::containsKey)
                .filter(name -> !isDerivedFromBody(name))
                .forEach(name -> compareHeader(name, Optional.ofNullable(recorded.get(name))));
    }

    /** Only the answer to HEAD shows a length that the body does not; a body that may differ may differ in length. */
    private boolean isDerivedFromBody(String name) {
        return name.equals(CONTENT_LENGTH)
                && (!exchange.request().method().equals("HEAD")
                        || exchange.tolerance().bendsBody());
    }

    private void compareHeader(String name, Optional<String> recorded) {
        Optional<String> found = actual.header(name);
        boolean presenceIsEnough = isVolatile(name, recorded);
        if (presenceIsEnough ? recorded.isPresent() != found.isPresent() : !recorded.equals(found)) {
            report(name, recorded.orElse("none"), found.orElse("none"));
        }
    }

    /** A request id that the request did not carry was made up by the reference, whether the corpus marks it or not. */
    private boolean isVolatile(String name, Optional<String> recorded) {
        boolean madeUp = name.equals(REQUEST_ID)
                && recorded.filter(value -> exchange.request().carries(name, value))
                        .isEmpty();
        return madeUp || exchange.tolerance().volatileHeaders().contains(name);
    }

    private void compareBody() {
        String recorded = exchange.answer().body();
        if (exchange.tolerance().looseBody() || recorded.equals(actual.body())) {
            return;
        }
        Optional<JsonNode> expectedJson = json(recorded);
        Optional<JsonNode> actualJson = json(actual.body());
        if (expectedJson.isEmpty() || actualJson.isEmpty()) {
            reportText(recorded, actual.body());
            return;
        }
        BodyComparison comparison =
                new BodyComparison(exchange.answer().status(), expectedJson.get(), actualJson.get());
        List<String> found = comparison.differences(exchange.tolerance());
        differences.addAll(found);
        if (found.isEmpty() && !exchange.tolerance().bendsBody()) {
            reportText(recorded, actual.body());
        }
    }

    private void report(String what, String expected, String found) {
        differences.add("%s: expected %s but was %s"
                .formatted(what, JsonDifferences.shown(expected), JsonDifferences.shown(found)));
    }

    /** Texts may be long: both are shown from a little before the place where they part. */
    private void reportText(String expected, String found) {
        int part = 0;
        while (part < Math.min(expected.length(), found.length()) && expected.charAt(part) == found.charAt(part)) {
            part++;
        }
        int from = Math.max(0, part - CONTEXT);
        report("body text from character " + from, expected.substring(from), found.substring(from));
    }

    /** A body as a JSON value; empty if it is not JSON, or not anything. */
    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(Corpus.JSON.readTree(body)).filter(json -> !json.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
