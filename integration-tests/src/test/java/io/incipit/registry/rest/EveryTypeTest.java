// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import io.incipit.registry.rest.Wire.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema of each type goes through every endpoint. */
class EveryTypeTest {

    private static final Pattern GUID = Pattern.compile("\"guid\":\"([^\"]+)\"");

    private static final List<String> LINES = Tables.read("every-type.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    static List<SchemaTypeTexts> types() {
        return SchemaTypeTexts.all();
    }

    static List<String> endpoints() {
        return EndpointTableTest.rows();
    }

    @ParameterizedTest
    @MethodSource("types")
    void send_everyRequest_isAnsweredAsForAnyType(SchemaTypeTexts type) {
        String guid = "";
        try (MemoryNode node = MemoryNode.start(new InMemoryEventLog(Clock.systemUTC()), Map.of());
                Wire wire = new Wire(node.baseUri())) {
            for (int i = 0; i < LINES.size(); i += 2) {
                String request = type.in(LINES.get(i)).replace("$GUID$", guid);
                Answer answer = wire.send(ErrorRow.request(request)).orElseThrow();

                assertThat(answer.status() + " " + answer.body())
                        .as(request)
                        .matches(pattern(type.in(LINES.get(i + 1))));
                guid = guid.isEmpty() ? guid(answer) : guid;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void table_endpoint_isAskedAndAnswers(String endpoint) {
        Pattern request = Pattern.compile(endpoint.replaceAll("\\{[^}]*}", "[^/? ]+") + "([? ].*)?");

        assertThat(requests()).anyMatch(line -> request.matcher(line).matches());
    }

    private static Stream<String> requests() {
        return IntStream.range(0, LINES.size()).filter(i -> i % 2 == 0).mapToObj(LINES::get);
    }

    private static String guid(Answer answer) {
        Matcher guid = GUID.matcher(answer.body());
        return guid.find() ? guid.group(1) : "";
    }

    private static Pattern pattern(String answer) {
        String expression = Stream.of(answer.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.DOTALL);
    }
}
