// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.system.Registration.Done;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What registries have answered, and the promises that lie in it. */
record Ledger(List<Done> entries) {

    /** An id stands for one content and a content has one id. */
    Ledger requireIdsUnique() {
        Map<Integer, Set<String>> contents =
                entries.stream().collect(groupingBy(Done::id, mapping(Ledger::schema, toSet())));
        Map<String, Set<Integer>> ids =
                entries.stream().collect(groupingBy(Ledger::schema, mapping(Done::id, toSet())));
        assertThat(contents.values()).allSatisfy(texts -> assertThat(texts).hasSize(1));
        assertThat(ids.values()).allSatisfy(numbers -> assertThat(numbers).hasSize(1));
        return this;
    }

    /** Each answer reads back as it was given, by id and by version, and nothing stands beside what was answered. */
    Ledger requireReadBack(RestApi registry) {
        entries.forEach(entry -> requireReadBack(entry, registry));
        entries.stream()
                .collect(groupingBy(
                        entry -> entry.registration().subject(), mapping(Done::version, toCollection(TreeSet::new))))
                .forEach((subject, versions) -> {
                    assertThat(versions)
                            .containsExactlyElementsOf(IntStream.rangeClosed(1, versions.size())
                                    .boxed()
                                    .toList());
                    assertThat(registry.get("/subjects/" + subject + "/versions")
                                    .body())
                            .extracting(JsonNode::asInt)
                            .containsExactlyElementsOf(versions);
                });
        return this;
    }

    private static void requireReadBack(Done entry, RestApi registry) {
        JsonNode byId = registry.get("/schemas/ids/" + entry.id()).body();
        JsonNode byVersion = registry.get("/subjects/%s/versions/%d"
                        .formatted(entry.registration().subject(), entry.version()))
                .body();

        assertThat(byId.path("schema").asText()).as(entry.toString()).isEqualTo(schema(entry));
        assertThat(byVersion.path("schema").asText()).as(entry.toString()).isEqualTo(schema(entry));
        assertThat(byVersion.path("id").asInt()).as(entry.toString()).isEqualTo(entry.id());
    }

    /** What reads everything, committed or not, stands as what reads what was committed; no id ever had two texts. */
    static void requireSameForAllReaders(TopicRecords committed, TopicRecords everything) {
        assertThat(everything.standing()).isEqualTo(committed.standing());
        assertThat(everything.textsById().entrySet()).allSatisfy(entry -> assertThat(entry.getValue())
                .as("texts under id %d", entry.getKey())
                .hasSize(1));
    }

    private static String schema(Done entry) {
        return entry.registration().schema();
    }
}
