// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes scenarios from the JSON of the corpus. A member that the format does not know is an error, not a silence. */
final class ScenarioReader {

    private static final Set<String> STEP_MEMBERS = Set.of(
            "note",
            "request",
            "response",
            "volatile",
            "volatileHeaders",
            "unordered",
            "loose",
            "looseBody",
            "quirk",
            "restart");

    private ScenarioReader() {}

    static Scenario scenario(JsonNode json) {
        return new Scenario(
                json.required("name").asText(),
                settings(json),
                json.path("nodes").asInt(1),
                items(json.path("topic")).map(ScenarioReader::storedRecord).toList(),
                items(json.required("steps")).map(ScenarioReader::step).toList());
    }

    static Map<String, String> settings(JsonNode scenario) {
        return texts(scenario.required("settings"));
    }

    static StoredRecord storedRecord(JsonNode json) {
        return new StoredRecord(
                json.required("key").asText(),
                textOrNull(json.required("value")),
                json.required("timestamp").asLong());
    }

    /** The GET requests that belong to a topic's dump: no headers were recorded for them. */
    static List<Step> reads(JsonNode json) {
        return items(json).map(ScenarioReader::read).toList();
    }

    private static Step read(JsonNode json) {
        Request request = new Request("GET", json.required("path").asText(), List.of(), null, UTF_8, 0);
        RecordedAnswer answer = new RecordedAnswer(
                json.required("status").asInt(),
                Optional.empty(),
                json.required("body").asText());
        return new Exchange("", request, answer, tolerance(json));
    }

    private static Step step(JsonNode json) {
        json.fieldNames().forEachRemaining(ScenarioReader::checkKnown);
        if (json.path("restart").asBoolean()) {
            return new Step.Restart();
        }
        RecordedAnswer answer = answer(json.required("response"));
        Request request = request(json.required("request"), answer);
        return new Exchange(json.path("note").asText(), request, answer, tolerance(json));
    }

    private static void checkKnown(String member) {
        if (!STEP_MEMBERS.contains(member)) {
            throw new IllegalArgumentException("A step has a member that the harness does not know: " + member);
        }
    }

    private static Request request(JsonNode json, RecordedAnswer answer) {
        String body = textOrNull(json.required("body"));
        return new Request(
                json.required("method").asText(),
                json.required("path").asText(),
                headers(json.required("headers")),
                body,
                charset(answer),
                json.path("node").asInt());
    }

    /** Bodies that are not UTF-8 were recorded as Latin-1; only the answer tells which those are. */
    private static Charset charset(RecordedAnswer answer) {
        return answer.body().contains("Invalid UTF-8") ? ISO_8859_1 : UTF_8;
    }

    private static List<Header> headers(JsonNode json) {
        List<Header> headers = new ArrayList<>();
        json.properties().forEach(member -> {
            if (member.getValue().isArray()) {
                items(member.getValue()).forEach(value -> headers.add(new Header(member.getKey(), value.asText())));
            } else {
                headers.add(new Header(member.getKey(), member.getValue().asText()));
            }
        });
        return headers;
    }

    private static RecordedAnswer answer(JsonNode json) {
        return new RecordedAnswer(
                json.required("status").asInt(),
                Optional.of(texts(json.required("headers"))),
                json.required("body").asText());
    }

    private static Tolerance tolerance(JsonNode json) {
        return new Tolerance(
                pointers(json.path("volatile")),
                Set.copyOf(items(json.path("volatileHeaders"))
                        .map(JsonNode::asText)
                        .toList()),
                pointers(json.path("unordered")),
                pointers(json.path("loose")),
                json.path("looseBody").asBoolean(),
                json.path("quirk").asBoolean());
    }

    private static List<JsonPointer> pointers(JsonNode json) {
        return items(json).map(JsonNode::asText).map(JsonPointer::compile).toList();
    }

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static @Nullable String textOrNull(JsonNode json) {
        return json.isNull() ? null : json.asText();
    }
}
