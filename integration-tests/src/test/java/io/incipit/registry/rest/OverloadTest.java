// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.app.MemoryNode;
import io.incipit.registry.domain.memory.InMemoryEventLog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node whose log is slow gets four times the writes that it can serve or let wait. */
class OverloadTest {

    /** Three of four workers, and the line. */
    private static final int BEARABLE = 3 + 8;

    private static final int SENT = 4 * BEARABLE;

    private final InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch refusals = new CountDownLatch(SENT - BEARABLE);
    private final MemoryNode node = MemoryNode.start(
            new HeldLog(log, gate), log, Map.of("thread.pool.max", "4", "request.queue.capacity", "8"));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() {
        gate.countDown();
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/live",
                "/health/ready",
                "/health/startup",
                "/incipit/v1/health",
                "/incipit/v1/cluster",
                "/schemas/types",
                "/config",
                "/subjects"
            })
    void read_underFourTimesTheLoad_isAnswered(String path) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> sent =
                IntStream.range(0, SENT).mapToObj(this::write).toList();
        refusals.await();

        assertThat(client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(sent).hasSize(SENT);
    }

    @Test
    void writes_fourTimesTheLoad_areRefusedWithRetryAfterAndServedLater() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, SENT).mapToObj(this::write).toList();
        refusals.await();

        gate.countDown();

        assertThat(answers).extracting(CompletableFuture::join).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(200, 503);
            assertThat(answer.body()).startsWith("{").endsWith("}");
            assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.statusCode() == 503);
        });
        assertThat(IntStream.range(0, SENT).mapToObj(i -> write(i).join().statusCode()))
                .containsOnly(200);
    }

    /** Registers a schema of its own under a subject of its own. */
    private CompletableFuture<HttpResponse<String>> write(int number) {
        String schema =
                "{\"schema\":\"{\\\"type\\\":\\\"enum\\\",\\\"name\\\":\\\"e%d\\\",\\\"symbols\\\":[\\\"A\\\"]}\"}";
        HttpRequest request = HttpRequest.newBuilder(at("/subjects/s" + number + "/versions"))
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.ofString(schema.formatted(number)))
                .build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        return answer.whenComplete((response, failure) -> {
            if (response != null && response.statusCode() == 503) {
                refusals.countDown();
            }
        });
    }

    private URI at(String path) {
        return node.baseUri().resolve(path);
    }
}
