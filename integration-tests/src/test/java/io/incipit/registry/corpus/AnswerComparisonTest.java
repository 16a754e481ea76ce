// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerComparisonTest {

    static final String TYPE = "application/vnd.schemaregistry.v1+json";
    static final String FINDING = "{errorType:'%s', description:'%s', additionalInfo:'x'}";
    static final String CLOSING =
            "{oldSchemaVersion: 1}, {oldSchema: '{}'}, {validateFields: 'false', compatibility: 'BACKWARD'}";

    @Test
    void differences_sameAnswer_hasNone() {
        assertThat(AnswerComparison.differences(exchange("{\"id\":1}"), answer("{\"id\":1}")))
                .isEmpty();
    }

    @Test
    void differences_otherStatus_namesBoth() {
        Answer actual = new Answer(404, List.of(new Header("Content-Type", TYPE)), "{}");

        assertThat(AnswerComparison.differences(exchange("{}"), actual))
                .containsExactly("status: expected 200 but was 404");
    }

    @Test
    void differences_otherContentType_namesBoth() {
        Answer actual = new Answer(200, List.of(new Header("Content-Type", "application/json")), "{}");

        assertThat(AnswerComparison.differences(exchange("{}"), actual))
                .containsExactly("Content-Type: expected " + TYPE + " but was application/json");
    }

    @Test
    void differences_contentTypeThatWasNotRecorded_isOne() {
        Exchange recorded = exchange(get(), Map.of(), "{}", Tolerance.NONE);

        assertThat(AnswerComparison.differences(recorded, answer("{}")))
                .containsExactly("Content-Type: expected none but was " + TYPE);
        assertThat(AnswerComparison.differences(recorded, new Answer(200, List.of(), "{}")))
                .isEmpty();
    }

    @Test
    void differences_noHeadersRecorded_comparesNone() {
        Exchange recorded = new Exchange("", get(), new RecordedAnswer(200, Optional.empty(), "{}"), Tolerance.NONE);

        assertThat(AnswerComparison.differences(recorded, answer("{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1}         | {"a":2}         | body/a: expected 1 but was 2
                    {"a":[1,2]}     | {"a":[2,1]}     | body/a/0: expected 1 but was 2
                    {"a":[1]}       | {"a":[1,2]}     | body/a: expected [1] but was [1,2]
                    {"a":{"b":"x"}} | {"a":{"b":"y"}} | body/a/b: expected "x" but was "y"
                    {"a":1}         | {"a":1,"b":2}   | body: expected members [a] but was members [a, b]
                    {"a":1,"b":2}   | {"b":2,"a":1}   | body: expected members [a, b] but was members [b, a]
                    {"a":1}         | {"a": 1}        | body text from character 0: expected {"a":1} but was {"a": 1}
                    {"a":1}         | {"a":1}x        | body text from character 0: expected {"a":1} but was {"a":1}x
                    {"a":1}         | <html>          | body text from character 0: expected {"a":1} but was <html>
                    """)
    void differences_otherBody_saysWhere(String recorded, String actual, String difference) {
        assertThat(AnswerComparison.differences(exchange(recorded), answer(actual)))
                .contains(difference);
    }

    @Test
    void differences_volatileValue_comparesPresenceAndType() {
        Exchange recorded = bent("{\"ts\":1,\"id\":1}", volatileAt("/ts"));

        assertThat(AnswerComparison.differences(recorded, answer("{\"ts\":2,\"id\":1}")))
                .isEmpty();
        assertThat(AnswerComparison.differences(recorded, answer("{\"ts\":\"2\",\"id\":1}")))
                .containsExactly("/ts: expected a NUMBER but was \"2\"");
        assertThat(AnswerComparison.differences(recorded, answer("{\"id\":1}")))
                .containsExactly("body: expected members [ts, id] but was members [id]");
        assertThat(AnswerComparison.differences(recorded, answer("{\"ts\":2,\"id\":3}")))
                .containsExactly("body/id: expected 1 but was 3");
    }

    @Test
    void differences_volatileValueInArray_isFound() {
        Exchange recorded = bent("[{\"ts\":1},{\"ts\":1}]", volatileAt("/0/ts", "/1/ts"));

        assertThat(AnswerComparison.differences(recorded, answer("[{\"ts\":5},{\"ts\":6}]")))
                .isEmpty();
        assertThat(AnswerComparison.differences(recorded, answer("[{\"ts\":5}]")))
                .hasSize(1);
    }

    @Test
    void differences_unorderedArray_ignoresOrderOnly() {
        Exchange recorded = bent("[1,2,3]", unordered(""));

        assertThat(AnswerComparison.differences(recorded, answer("[3,1,2]"))).isEmpty();
        assertThat(AnswerComparison.differences(recorded, answer("[3,1,1]"))).isNotEmpty();
    }

    @Test
    void differences_looseMessage_comparesErrorCodeOnly() {
        Exchange recorded = bent("{\"error_code\":42201,\"message\":\"a parser's words\"}", loose("/message"));

        assertThat(AnswerComparison.differences(recorded, answer("{\"error_code\":42201,\"message\":\"other\"}")))
                .isEmpty();
        assertThat(AnswerComparison.differences(recorded, answer("{\"error_code\":422,\"message\":\"other\"}")))
                .containsExactly("body/error_code: expected 42201 but was 422");
        assertThat(AnswerComparison.differences(recorded, answer("{\"error_code\":42201}")))
                .hasSize(1);
    }

    @Test
    void differences_looseMessageOfConflict_comparesFindings() {
        Exchange recorded = conflict(FINDING.formatted("TYPE_MISMATCH", "its words") + ", " + CLOSING);

        assertThat(conflictDifferences(recorded, FINDING.formatted("TYPE_MISMATCH", "ours") + ", " + CLOSING))
                .isEmpty();
        assertThat(conflictDifferences(recorded, FINDING.formatted("NAME_MISMATCH", "ours") + ", " + CLOSING))
                .hasSize(1);
        assertThat(conflictDifferences(recorded, FINDING.formatted("TYPE_MISMATCH", "ours")))
                .hasSize(1);
    }

    @Test
    void differences_looseMessages_comparesTypesInOrderAndClosing() {
        Exchange recorded = bent(messages("A", "B", "{oldSchemaVersion: 1}"), loose("/messages"));

        assertThat(AnswerComparison.differences(recorded, answer(messages("A", "B", "{oldSchemaVersion: 1}"))))
                .isEmpty();
        assertThat(AnswerComparison.differences(recorded, answer(messages("B", "A", "{oldSchemaVersion: 1}"))))
                .hasSize(1);
        assertThat(AnswerComparison.differences(recorded, answer(messages("A", "B", "{oldSchemaVersion: 2}"))))
                .hasSize(1);
    }

    @Test
    void differences_looseChoice_comparesPresenceAndType() {
        Exchange recorded = bent("{\"subject\":\"a\",\"version\":1}", loose("/subject", "/version"));

        assertThat(AnswerComparison.differences(recorded, answer("{\"subject\":\"b\",\"version\":7}")))
                .isEmpty();
        assertThat(AnswerComparison.differences(recorded, answer("{\"subject\":\"b\",\"version\":\"7\"}")))
                .hasSize(1);
    }

    @Test
    void differences_looseBody_comparesAllButBody() {
        Tolerance free = new Tolerance(List.of(), Set.of(), List.of(), List.of(), true, false);
        Exchange recorded = bent("<html>", free);

        assertThat(AnswerComparison.differences(recorded, answer("anything"))).isEmpty();
        assertThat(AnswerComparison.differences(recorded, new Answer(200, List.of(), "anything")))
                .hasSize(1);
    }

    @Test
    void differences_volatileHeader_comparesPresence() {
        Tolerance free = new Tolerance(List.of(), Set.of("X-Request-ID"), List.of(), List.of(), false, false);
        Exchange recorded = exchange(get(), Map.of("X-Request-ID", "generated"), "{}", free);

        assertThat(AnswerComparison.differences(recorded, answerWith("x-request-id", "another")))
                .isEmpty();
        assertThat(AnswerComparison.differences(recorded, new Answer(200, List.of(), "{}")))
                .containsExactly("X-Request-ID: expected generated but was none");
    }

    @Test
    void differences_requestIdThatWasSent_mustComeBack() {
        Exchange recorded = exchange(get("X-Request-ID", "a"), Map.of("X-Request-ID", "a"), "{}", Tolerance.NONE);

        assertThat(AnswerComparison.differences(recorded, answerWith("X-Request-ID", "a")))
                .isEmpty();
        assertThat(AnswerComparison.differences(recorded, answerWith("X-Request-ID", "b")))
                .containsExactly("X-Request-ID: expected a but was b");
    }

    @Test
    void differences_requestIdThatWasMadeUp_mayBeAnother() {
        Exchange recorded = exchange(get("X-Request-ID", " "), Map.of("X-Request-ID", "u"), "{}", Tolerance.NONE);

        assertThat(AnswerComparison.differences(recorded, answerWith("X-Request-ID", "v")))
                .isEmpty();
    }

    @Test
    void differences_allowHeader_mustBeEqual() {
        Exchange recorded = exchange(get(), Map.of("Allow", "GET"), "{}", Tolerance.NONE);

        assertThat(AnswerComparison.differences(recorded, answerWith("Allow", "GET")))
                .isEmpty();
        assertThat(AnswerComparison.differences(recorded, answerWith("Allow", "PUT")))
                .hasSize(1);
    }

    @Test
    void differences_lengthOfHead_mustBeEqualUnlessBodyIsLoose() {
        Request head = new Request("HEAD", "/", List.of(), null, UTF_8, 0);
        Map<String, String> headers = Map.of("Content-Length", "10");
        Answer actual = answer(new Header("Content-Length", "12"), "");

        assertThat(AnswerComparison.differences(exchange(head, headers, "", Tolerance.NONE), actual))
                .containsExactly("Content-Length: expected 10 but was 12");
        assertThat(AnswerComparison.differences(exchange(head, headers, "", loose("/subject")), actual))
                .isEmpty();
    }

    private static List<String> conflictDifferences(Exchange recorded, String details) {
        Answer actual = new Answer(409, List.of(new Header("Content-Type", TYPE)), incompatible(details));
        return AnswerComparison.differences(recorded, actual);
    }

    private static Exchange conflict(String details) {
        RecordedAnswer answer =
                new RecordedAnswer(409, Optional.of(Map.of("Content-Type", TYPE)), incompatible(details));
        return new Exchange("", get(), answer, loose("/message"));
    }

    private static String incompatible(String details) {
        return "{\"error_code\":40901,\"message\":\"Incompatible, details: [%s]\"}".formatted(details);
    }

    private static String messages(String first, String second, String closing) {
        return "{\"messages\":[\"%s\",\"%s\",\"%s\",\"{validateFields: 'false', compatibility: 'FULL'}\"]}"
                .formatted(FINDING.formatted(first, "-"), FINDING.formatted(second, "-"), closing);
    }

    private static Tolerance volatileAt(String... pointers) {
        return new Tolerance(pointers(pointers), Set.of(), List.of(), List.of(), false, false);
    }

    private static Tolerance unordered(String... pointers) {
        return new Tolerance(List.of(), Set.of(), pointers(pointers), List.of(), false, false);
    }

    private static Tolerance loose(String... pointers) {
        return new Tolerance(List.of(), Set.of(), List.of(), pointers(pointers), false, false);
    }

    private static List<JsonPointer> pointers(String... pointers) {
        return List.of(pointers).stream().map(JsonPointer::compile).toList();
    }

    private static Exchange exchange(String body) {
        return bent(body, Tolerance.NONE);
    }

    private static Exchange bent(String body, Tolerance tolerance) {
        return exchange(get(), Map.of("Content-Type", TYPE), body, tolerance);
    }

    private static Exchange exchange(Request request, Map<String, String> headers, String body, Tolerance tolerance) {
        return new Exchange("", request, new RecordedAnswer(200, Optional.of(headers), body), tolerance);
    }

    private static Request get() {
        return new Request("GET", "/", List.of(), null, UTF_8, 0);
    }

    private static Request get(String header, String value) {
        return new Request("GET", "/", List.of(new Header(header, value)), null, UTF_8, 0);
    }

    private static Answer answer(String body) {
        return answer(new Header("Content-Type", TYPE), body);
    }

    private static Answer answerWith(String header, String value) {
        return answer(new Header(header, value), "{}");
    }

    private static Answer answer(Header header, String body) {
        return new Answer(200, List.of(header), body);
    }
}
