// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Schema;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that wait for a position of the log, and answers that nothing is there. */
class FollowingTest {

    static final String ASKING_FOR_12 = "\nX-Incipit-Offset: 12";

    final TestServer server = new TestServer(TestServer.CONFIG);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "12", " 12"})
    void get_positionReached_doesNotWait(String offset) {
        server.progress.position = 12;

        RawClient.Answer answer = server.get("/schemas/types\nX-Incipit-Offset: " + offset);

        assertThat(answer.summary()).isEqualTo("200 v1 [\"AVRO\"]");
        assertThat(server.progress.waits).isEmpty();
    }

    @Test
    void get_positionToCome_isAnsweredWithWhatItBrings() {
        server.progress.meanwhile = () -> {
            server.registry.put("late", 1, 1, Schema.of("\"int\""));
            server.progress.position = 12;
        };

        RawClient.Answer answer = server.get("/subjects" + ASKING_FOR_12);

        assertThat(answer.summary()).isEqualTo("200 v1 [\"late\"]");
        assertThat(server.progress.waits).containsExactly("offset 12 PT2S");
    }

    @Test
    void post_positionToCome_takesTheBodyAfterwards() {
        server.progress.meanwhile = () -> server.progress.position = 12;

        RawClient.Answer answer =
                server.send("POST /subjects/a/versions" + ASKING_FOR_12, "{\"schema\":\"\\\"int\\\"\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("X-Incipit-Offset", "42");
    }

    @Test
    void get_positionNotReachedInTime_is503WithBothOffsetsAndNothingStale() {
        server.progress.position = 7;
        server.progress.moment = CompletableFuture.completedFuture(false);

        RawClient.Answer answer = server.get("/subjects" + ASKING_FOR_12);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("\"error_code\":50002", "offset 7", "offset 12", "nothing was done");
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    @Test
    void get_whileManyWait_isAnswered() {
        CompletableFuture<Boolean> moment = new CompletableFuture<>();
        server.progress.moment = moment;
        List<RawClient> waiting =
                List.of(server.connect(), server.connect(), server.connect(), server.connect(), server.connect());
        waiting.forEach(client -> client.write("GET /subjects HTTP/1.1\r\nHost: t\r\nX-Incipit-Offset: 12\r\n\r\n"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        RawClient.Answer onIo = server.get("/schemas/types");
        RawClient.Answer onWorker = server.get("/subjects");
        server.progress.position = 12;
        moment.complete(true);

        assertThat(onIo.status()).isEqualTo(200);
        assertThat(onWorker.status()).isEqualTo(200);
        assertThat(waiting).allMatch(client -> client.read(false).status() == 200);
        waiting.forEach(RawClient::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "", "99999999999999999999", "1, 2"})
    void get_offsetThatIsNone_is400(String offset) {
        RawClient.Answer answer = server.get("/subjects\nX-Incipit-Offset: " + offset);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error_code\":400", "X-Incipit-Offset must be a number from 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /schemas/ids/1                              | ''
            GET /schemas/ids/1/schema                       | ''
            GET /schemas/ids/1/subjects                     | ''
            GET /schemas/ids/1/versions                     | ''
            GET /schemas/ids/1?format=resolved              | ''
            GET /subjects/late/versions                     | ''
            GET /subjects/late/versions/1                   | ''
            GET /subjects/late/versions/latest              | ''
            GET /subjects/late/versions/1/schema            | ''
            GET /subjects/late/versions/1/referencedby      | ''
            POST /subjects/late                             | {"schema":"text"}
            DELETE /subjects/late/versions/1                | ''
            """)
    void send_writtenMeanwhile_isFoundAtTheSecondLook(String line, String body) {
        server.progress.meanwhile = () -> {
            server.registry.put("late", 1, 1, Schema.of("text"));
            server.progress.position = 12;
        };

        RawClient.Answer answer = server.send(line, body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(server.progress.waits).containsExactly("end PT0.5S");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /schemas/ids/1                                           | 40403 | ''
            GET /schemas/guids/00000000-0000-0000-0000-000000000001      | 40403 | ''
            GET /subjects/none/versions                                  | 40401 | ''
            GET /subjects/here/versions/9                                | 40402 | ''
            POST /subjects/here                                          | 40403 | {"schema":"other"}
            """)
    void send_stillNotThere_isRefusedAfterOneLookAtTheLog(String line, String code, String body) {
        server.registry.put("here", 1, 7, Schema.of("text"));
        server.progress.meanwhile = () -> server.progress.position = 12;

        RawClient.Answer answer = server.send(line, body);

        assertThat(answer.body()).contains("\"error_code\":" + code);
        assertThat(server.progress.waits).containsExactly("end PT0.5S");
    }

    @Test
    void get_nothingNewInTheLog_isNotAskedTwice() {
        RawClient.Answer answer = server.get("/schemas/ids/1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(server.registry.asked).containsExactly("byId 1 -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /nowhere", "GET /config/none", "GET /schemas/ids/x"})
    void send_refusedForGood_asksNobody(String line) {
        RawClient.Answer answer = server.send(line, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(server.progress.waits).isEmpty();
    }
}
