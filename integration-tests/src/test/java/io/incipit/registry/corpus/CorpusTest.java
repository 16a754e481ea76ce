// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusTest {

    final Corpus corpus = Corpus.fromResources();

    @Test
    void exchanges_all_areRead() {
        List<Scenario> exchanges = corpus.exchanges();

        assertThat(exchanges).hasSize(74);
        assertThat(exchanges).flatExtracting(Scenario::steps).hasSize(3954);
    }

    @Test
    void topics_all_haveRecordsAndReads() {
        List<Scenario> topics = corpus.topics();

        assertThat(topics).hasSize(24).allSatisfy(topic -> {
            assertThat(topic.topic()).isNotEmpty();
            assertThat(topic.steps()).isNotEmpty();
        });
    }

    @Test
    void scenarios_names_areUnique() {
        assertThat(corpus.scenarios()).extracting(Scenario::name).doesNotHaveDuplicates();
    }

    @Test
    void exchanges_answerOfItsOwn_hasNoDifferences() {
        assertThat(steps()).allSatisfy(exchange -> assertThat(
                        AnswerComparison.differences(exchange, asAnswered(exchange.answer())))
                .isEmpty());
    }

    @Test
    void exchanges_everyOtherStatus_isADifference() {
        assertThat(steps()).allSatisfy(exchange -> assertThat(
                        AnswerComparison.differences(exchange, new Answer(599, List.of(), "")))
                .isNotEmpty());
    }

    @Test
    void exchanges_settingsNodesAndTopic_areKept() {
        assertThat(scenario("config-server-default-full").settings())
                .isEqualTo(Map.of("schema.compatibility.level", "full"));
        assertThat(scenario("two-nodes").nodes()).isEqualTo(2);
        assertThat(scenario("topic-corrupt").topic()).hasSize(16);
        assertThat(scenario("guids").steps())
                .filteredOn(Step.Restart.class::isInstance)
                .hasSize(2);
    }

    @Test
    void exchanges_headerSentTwice_isTwoHeaders() {
        Exchange step = (Exchange) scenario("http-headers").steps().get(3);

        assertThat(step.request().headers())
                .containsExactly(new Header("X-Request-ID", "a"), new Header("X-Request-ID", "b"));
    }

    @Test
    void exchanges_bodyThatIsNotUtf8_isSentAsLatin1() {
        assertThat(steps())
                .filteredOn(exchange -> exchange.request().charset().equals(ISO_8859_1))
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.request().body()).contains("\u00ff\u00fe"));
    }

    @Test
    void topics_settings_areThoseOfTheScenarioOfThatName() {
        assertThat(scenario("topics/register-basic").settings())
                .isEqualTo(scenario("register-basic").settings());
    }

    private List<Exchange> steps() {
        return corpus.scenarios().stream()
                .flatMap(scenario -> scenario.steps().stream())
                .flatMap(step -> step instanceof Exchange exchange ? Stream.of(exchange) : Stream.empty())
                .toList();
    }

    private Scenario scenario(String name) {
        return corpus.scenarios().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Answer asAnswered(RecordedAnswer recorded) {
        List<Header> headers = recorded.headers().orElse(Map.of()).entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList();
        return new Answer(recorded.status(), headers, recorded.body());
    }
}
