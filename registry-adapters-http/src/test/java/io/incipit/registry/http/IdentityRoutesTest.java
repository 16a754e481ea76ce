// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Health;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityRoutesTest {

    final Requests http = new Requests(new IdentityRoutes(new FakeReads()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id         | {"scope":{"path":[],"clusters":{"kafka-cluster":"cluster-1","schema-registry-cluster":"registry-1"}}}
            version    | {"version":"1.2.3","commitId":"abc"}
            deployment | {"attributes":["region=here"]}
            """)
    void get_metadata_answers(String resource, String expected) {
        assertThat(http.get("/v1/metadata/" + resource)).isEqualTo("200 " + expected);
    }

    @Test
    void probes_nodeThatServes_sayYes() {
        assertThat(probe(true, Optional.empty()).get("/_health")).isEqualTo("200 {\"ready\":true}");
        assertThat(probe(true, Optional.empty()).get("/master_available")).isEqualTo("200 {\"master_available\":true}");
    }

    @Test
    void probes_nodeThatDoesNot_sayNo() {
        assertThat(probe(false, Optional.empty()).get("/_health")).isEqualTo("503 {\"ready\":false}");
        assertThat(probe(true, Optional.of("no right")).get("/master_available"))
                .isEqualTo("200 {\"master_available\":false}");
    }

    private static Requests probe(boolean ready, Optional<String> refusal) {
        FakeRegistry registry = new FakeRegistry();
        registry.reports.add(new Health.Report(ready, 0, 0, Optional.empty(), refusal, Optional.empty()));
        return new Requests(new ProbeRoutes(registry));
    }
}
