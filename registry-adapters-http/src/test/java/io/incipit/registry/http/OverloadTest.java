// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Health;
import io.incipit.registry.http.HttpConfig.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Four workers, of which writes get three; three more may wait. All writes wait for the gate. */
class OverloadTest {

    private static final int SERVED_OR_WAITING = 6;

    final TestServer server = new TestServer(TestServer.config(new Threads(2, 4, 3)));
    final LinkedBlockingQueue<RawClient.Answer> refused = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        server.registry.gate.countDown();
        server.close();
    }

    private List<CompletableFuture<RawClient.Answer>> sendWrites(int count) {
        List<CompletableFuture<RawClient.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CompletableFuture<RawClient.Answer> answer = new CompletableFuture<>();
            Thread caller = new Thread(() -> answer.complete(write()), "caller-" + i);
            caller.setDaemon(true);
            caller.start();
            answers.add(answer);
        }
        return answers;
    }

    private RawClient.Answer write() {
        RawClient.Answer answer = server.send("POST /subjects/s/versions", "{\"schema\":\"slow\"}");
        if (answer.status() == 503) {
            refused.add(answer);
        }
        return answer;
    }

    @Test
    void writes_moreThanCanBeServedOrWait_areRefusedAtOnceAndTheOthersServedLater() throws Exception {
        List<CompletableFuture<RawClient.Answer>> answers = sendWrites(4 * SERVED_OR_WAITING);
        List<RawClient.Answer> turnedAway = takeRefused(3 * SERVED_OR_WAITING);

        server.registry.gate.countDown();
        List<RawClient.Answer> all = new ArrayList<>();
        for (CompletableFuture<RawClient.Answer> answer : answers) {
            all.add(answer.get(60, TimeUnit.SECONDS));
        }

        assertThat(turnedAway).allSatisfy(answer -> {
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.body()).startsWith("{\"error_code\":503,\"message\":\"More requests are waiting than");
        });
        assertThat(all).filteredOn(answer -> answer.status() == 200).hasSize(SERVED_OR_WAITING);
        assertThat(write().status()).isEqualTo(200);
    }

    @Test
    void reads_whileWritesHoldAllThatTheyMay_areAnswered() throws Exception {
        server.registry.reports.add(
                new Health.Report(true, 0, 0, Optional.empty(), Optional.empty(), Optional.empty()));
        sendWrites(2 * SERVED_OR_WAITING);
        takeRefused(SERVED_OR_WAITING);

        RawClient.Answer health = server.get("/incipit/v1/health");
        RawClient.Answer onAWorker = server.get("/subjects");

        assertThat(health.status()).isEqualTo(200);
        assertThat(onAWorker.status()).isEqualTo(200);
    }

    private List<RawClient.Answer> takeRefused(int count) throws InterruptedException {
        List<RawClient.Answer> taken = new ArrayList<>();
        while (taken.size() < count) {
            RawClient.Answer answer = refused.poll(60, TimeUnit.SECONDS);
            assertThat(answer).as("a refusal after %d", taken.size()).isNotNull();
            taken.add(answer);
        }
        return taken;
    }
}
