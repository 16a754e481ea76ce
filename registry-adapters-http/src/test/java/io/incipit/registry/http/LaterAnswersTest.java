// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.http.HttpConfig.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Registrations that the log answers later, in a server whose writes get one worker. */
class LaterAnswersTest {

    static final String REGISTER = "POST /subjects/s/versions";
    static final String BODY = "{\"schema\":\"text\"}";

    final TestServer server = new TestServer(TestServer.config(new Threads(2, 2, 9)));
    final CompletableFuture<Void> log = new CompletableFuture<>();

    @AfterEach
    void stop() {
        log.complete(null);
        server.registry.gate.countDown();
        server.close();
    }

    @Test
    void registrations_moreThanWorkers_allWaitForTheLogAtTheSameTime() throws Exception {
        server.registry.log.set(log);
        List<FutureTask<RawClient.Answer>> answers = begun(8);

        log.complete(null);

        assertAllServed(answers);
    }

    @Test
    void registrations_asManyAsMayWait_theNextIsRefusedAtOnce() throws Exception {
        server.registry.log.set(log);
        List<FutureTask<RawClient.Answer>> answers = begun(10);

        RawClient.Answer refused = server.send(REGISTER, BODY);
        log.complete(null);

        assertThat(refused.status()).isEqualTo(503);
        assertAllServed(answers);
        assertThat(server.send(REGISTER, BODY).status()).isEqualTo(200);
    }

    @Test
    void registration_allWorkersWait_isAnsweredAllTheSame() throws Exception {
        server.registry.log.set(log);
        FutureTask<RawClient.Answer> answer = begun(1).get(0);
        FutureTask<RawClient.Answer> waiting =
                inAThread(() -> server.send(REGISTER + "?format=resolved", "{\"schema\":\"slow\"}"));
        server.registry.entered.await();

        log.complete(null);

        assertThat(answer.get().status()).isEqualTo(200);
        server.registry.gate.countDown();
        assertThat(waiting.get().status()).isEqualTo(200);
    }

    @Test
    void registration_refusedByTheLog_isRefusedAsAnyOther() throws Exception {
        server.registry.log.set(log);
        FutureTask<RawClient.Answer> answer = begun(1).get(0);

        log.completeExceptionally(RegistryException.storeFailed("The log is full; nothing was written", null));

        assertThat(answer.get().summary())
                .isEqualTo("503 v1 {\"error_code\":50001,\"message\":\"The log is full; nothing was written\"}");
    }

    @Test
    void registration_answeredTooLate_is504AndTheConnectionIsUsable() {
        try (TestServer hasty =
                        new TestServer(TestServer.config(4096, Duration.ofSeconds(30), Duration.ofMillis(100)));
                RawClient client = hasty.connect()) {
            hasty.registry.log.set(log);

            RawClient.Answer late = client.send(REGISTER, BODY);
            log.complete(null);
            RawClient.Answer next = client.send("GET /schemas/types", "");

            assertThat(late.status()).isEqualTo(504);
            assertThat(next.summary()).isEqualTo("200 v1 [\"AVRO\"]");
        }
    }

    /** Sends so many registrations, which wait for the log then. */
    private List<FutureTask<RawClient.Answer>> begun(int registrations) {
        List<FutureTask<RawClient.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < registrations; i++) {
            answers.add(inAThread(() -> server.send(REGISTER, BODY)));
        }
        while (server.registry.begun.get() < registrations) {
            Thread.onSpinWait();
        }
        return answers;
    }

    private static void assertAllServed(List<FutureTask<RawClient.Answer>> answers) throws Exception {
        for (FutureTask<RawClient.Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(200);
        }
    }

    private static FutureTask<RawClient.Answer> inAThread(Callable<RawClient.Answer> call) {
        FutureTask<RawClient.Answer> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
