// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import io.incipit.registry.domain.api.Health;
import io.incipit.registry.domain.api.Health.Question;
import io.incipit.registry.http.Route.Dispatch;
import io.incipit.registry.http.body.DiagnosisResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * The questions by which those who run the node decide whether to start it anew and what to send to it. Answered on the
 * I/O thread, from memory: neither Kafka nor a crowd of other requests keeps them waiting.
 */
final class HealthRoutes implements Routes {

    private static final Map<String, Question> PURPOSES = Map.of("reads", Question.READS, "writes", Question.WRITES);

    private final Health health;

    @Inject
    HealthRoutes(Health health) {
        this.health = health;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/health/live", "getLiveProbe", request -> answer(Question.LIVE), Dispatch.IO),
                Route.get("/health/ready", "getReadyProbe", this::ready, Dispatch.IO),
                Route.get("/health/startup", "getStartupProbe", request -> answer(Question.STARTED), Dispatch.IO));
    }

    private Response ready(Request request) {
        String purpose = request.query().text("for").orElse("reads");
        Question question = PURPOSES.get(purpose);
        if (question == null) {
            throw HttpError.badRequest("'for' is one of reads and writes, not '%s'".formatted(purpose));
        }
        return answer(question);
    }

    private Response answer(Question question) {
        Health.Diagnosis diagnosis = health.diagnose(question);
        return Response.of(diagnosis.isYes() ? 200 : 503, new Payload.Json(DiagnosisResponse.of(diagnosis)));
    }
}
