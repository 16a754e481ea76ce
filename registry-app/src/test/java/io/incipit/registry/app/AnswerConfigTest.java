// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Identity;
import io.incipit.registry.http.SearchConfig;
import io.incipit.registry.http.SearchConfig.Bounds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerConfigTest {

    static final BuildInfo BUILD = BuildInfo.read();

    @Test
    void of_nothingSet_hasTheDefaults() {
        AnswerConfig config = AnswerConfig.of(Settings.of(Map.of()));

        Identity.About about = new Identity.About("schema-registry", BUILD.version(), BUILD.commit(), List.of());
        assertThat(config).isEqualTo(new AnswerConfig(SearchConfig.DEFAULT, about));
    }

    @Test
    void of_everythingSet_mapsEachProperty() {
        AnswerConfig config = AnswerConfig.of(Settings.of(Map.ofEntries(
                Map.entry("schema.search.default.limit", "1"),
                Map.entry("schema.search.max.limit", "2"),
                Map.entry("subject.search.default.limit", "3"),
                Map.entry("subject.search.max.limit", "4"),
                Map.entry("subject.version.search.default.limit", "5"),
                Map.entry("subject.version.search.max.limit", "6"),
                Map.entry("context.search.default.limit", "7"),
                Map.entry("context.search.max.limit", "8"),
                Map.entry("schema.registry.group.id", "mine"),
                Map.entry("schema.registry.metadata.deployment.attributes", "a=b, c"))));

        Identity.About about = new Identity.About("mine", BUILD.version(), BUILD.commit(), List.of("a=b", "c"));
        SearchConfig search = new SearchConfig(new Bounds(1, 2), new Bounds(3, 4), new Bounds(5, 6), new Bounds(7, 8));
        assertThat(config).isEqualTo(new AnswerConfig(search, about));
    }

    @ParameterizedTest
    @CsvSource({"schema.search.max.limit, 0", "context.search.default.limit, x"})
    void of_wrongValue_isRefused(String name, String value) {
        Refusals.assertRefused(AnswerConfig::of, Map.of(), name, value);
    }
}
