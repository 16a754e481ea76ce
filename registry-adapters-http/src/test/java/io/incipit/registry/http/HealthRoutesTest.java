// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Health.Diagnosis;
import io.incipit.registry.domain.api.Health.LastWrite;
import io.incipit.registry.domain.api.Health.LastWrite.Outcome;
import io.incipit.registry.domain.api.Health.Question;
import io.incipit.registry.domain.api.Health.Report;
import io.incipit.registry.domain.model.CurrentHolder;
import io.incipit.registry.domain.model.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthRoutesTest {

    private static final Holder HOLDER = new Holder("n", "http://h:1");
    private static final Diagnosis YES = new Diagnosis(
            List.of(),
            new Report(true, 7, 1, Optional.of("offset 3: no JSON"), Optional.empty(), Optional.of(HOLDER)),
            OptionalLong.of(2),
            Optional.of(Duration.ofMillis(120)),
            Optional.of(new CurrentHolder(HOLDER, Instant.ofEpochMilli(0))),
            Optional.of(new LastWrite(Outcome.NOT_WRITTEN, Optional.of("fenced"), Duration.ofSeconds(3))));
    private static final Diagnosis NO = new Diagnosis(
            List.of("no right"),
            new Report(false, 0, 0, Optional.empty(), Optional.of("no right"), Optional.empty()),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    final FakeRegistry registry = new FakeRegistry();
    final Requests http = new Requests(new HealthRoutes(registry));

    @ParameterizedTest
    @CsvSource({
        "/health/live, LIVE",
        "/health/startup, STARTED",
        "/health/ready, READS",
        "/health/ready?for=reads, READS",
        "/health/ready?for=writes, WRITES"
    })
    void probe_asksItsQuestion(String path, Question question) {
        registry.diagnoses.put(question, YES);

        assertThat(http.get(path))
                .isEqualTo("200 {\"healthy\":true,\"reasons\":[],\"reading\":{\"position\":7,\"lag\":2,"
                        + "\"sinceAnswerMs\":120,\"unreadable\":1,\"firstUnreadable\":\"offset 3: no JSON\"},"
                        + "\"writing\":{\"refusal\":null,"
                        + "\"holder\":{\"nodeId\":\"n\",\"url\":\"http://h:1\",\"since\":\"1970-01-01T00:00:00Z\"},"
                        + "\"lastWrite\":{\"outcome\":\"not_written\",\"failure\":\"fenced\",\"agoMs\":3000}}}");
    }

    @Test
    void probe_obstacle_is503WithTheReason() {
        registry.diagnoses.put(Question.WRITES, NO);

        assertThat(http.get("/health/ready?for=writes"))
                .isEqualTo("503 {\"healthy\":false,\"reasons\":[\"no right\"],\"reading\":{\"position\":0,\"lag\":null,"
                        + "\"sinceAnswerMs\":null,\"unreadable\":0,\"firstUnreadable\":null},"
                        + "\"writing\":{\"refusal\":\"no right\",\"holder\":null,\"lastWrite\":null}}");
    }

    @Test
    void ready_unknownPurpose_is400() {
        assertThat(http.get("/health/ready?for=fun")).startsWith("400 ");
    }
}
