// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.model.Holder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRoutesTest {

    final FakeRegistry registry = new FakeRegistry();
    final Requests http = new Requests(new StatusRoutes(registry));

    @Test
    void getRoot_isAnEmptyObject() {
        assertThat(http.get("/")).isEqualTo("200 {}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''       | 200
            ' '      | 200
            null     | 200
            {"x":1}  | 200
            []       | 400
            12       | 400
            "text"   | 400
            {"x":    | 400
            """)
    void postRoot_takesObjectsAndNothing(String body, String status) {
        assertThat(http.post("/", body)).startsWith(status + " {");
    }

    @Test
    void health_ready_tellsEverything() {
        registry.reports.add(new Health.Report(
                true,
                7,
                1,
                Optional.of("at 3: no JSON"),
                Optional.empty(),
                Optional.of(new Holder("n", "http://h:1"))));

        String answer = http.get("/incipit/v1/health");

        assertThat(answer)
                .isEqualTo("200 {\"ready\":true,\"position\":7,\"unreadable\":1,\"firstUnreadable\":\"at 3: no JSON\","
                        + "\"writeRefusal\":null,\"holder\":{\"nodeId\":\"n\",\"url\":\"http://h:1\"}}");
    }

    @Test
    void health_notReady_is503() {
        registry.reports.add(
                new Health.Report(false, 0, 0, Optional.empty(), Optional.of("no right"), Optional.empty()));

        String answer = http.get("/incipit/v1/health");

        assertThat(answer).startsWith("503 {\"ready\":false").contains("\"writeRefusal\":\"no right\",\"holder\":null");
    }
}
