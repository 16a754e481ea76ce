// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Subject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestTimeoutTest {

    static final String REGISTER = "POST /subjects/s/versions";
    static final String SLOW = "{\"schema\":\"slow\"}";

    final TestServer server = new TestServer(TestServer.config(4096, Duration.ofSeconds(30), Duration.ofMillis(100)));

    @AfterEach
    void stop() {
        server.registry.gate.countDown();
        server.close();
    }

    @Test
    void post_handlerTakesTooLong_is504AndConnectionIsUsable() {
        try (RawClient client = server.connect()) {
            RawClient.Answer late = client.send(REGISTER, SLOW);

            RawClient.Answer next = client.send("GET /schemas/types", "");

            assertThat(late.summary()).isEqualTo("504 v1 {\"error_code\":504,\"message\":\"Request timed out\"}");
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @Test
    void post_lateHandlerEnds_saysNothingMore() {
        try (RawClient client = server.connect()) {
            RawClient.Answer late = client.send(REGISTER, SLOW);
            server.registry.gate.countDown();

            RawClient.Answer next = client.send("GET /schemas/types", "");

            assertThat(late.status()).isEqualTo(504);
            assertThat(next.summary()).isEqualTo("200 v1 [\"AVRO\"]");
        }
    }

    @Test
    void post_noWorkerInTime_isNeverHandled() {
        try (RawClient one = server.connect();
                RawClient two = server.connect()) {
            one.send(REGISTER, SLOW);
            two.send(REGISTER, SLOW);

            RawClient.Answer late = server.send("POST /subjects/late/versions", "{\"schema\":\"text\"}");
            server.registry.gate.countDown();
            server.get("/subjects");

            assertThat(late.status()).isEqualTo(504);
            assertThat(server.registry.stored)
                    .noneMatch(schema -> schema.subject().equals(Subject.parse("late")));
        }
    }
}
