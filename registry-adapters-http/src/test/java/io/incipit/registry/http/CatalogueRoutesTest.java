// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.SubjectPageQuery;
import io.incipit.registry.domain.api.SubjectPageQuery.Order;
import io.incipit.registry.domain.api.SubjectSummary;
import io.incipit.registry.domain.api.SubjectSummary.InForce;
import io.incipit.registry.domain.api.SubjectSummary.Source;
import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueRoutesTest {

    static final String PATH = "/incipit/v1/subjects";

    final TestServer server = new TestServer(TestServer.CONFIG);
    final FakeReads reads = server.reads;
    final Requests http = new Requests(new CatalogueRoutes(reads));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void list_subject_isToldWhole() {
        reads.summaries.add(summary());

        String answer = http.get(PATH);

        assertThat(answer)
                .isEqualTo("200 {\"total\":1,\"offset\":0,\"limit\":100,\"subjects\":[{\"subject\":\":.c:a\","
                        + "\"latest\":{\"version\":2,\"id\":7,\"schemaType\":\"AVRO\",\"deleted\":false},"
                        + "\"versions\":{\"live\":2,\"deleted\":1},\"references\":{\"in\":3,\"out\":0},"
                        + "\"compatibility\":{\"value\":\"FULL\",\"source\":\"context\"},"
                        + "\"mode\":{\"value\":\"READWRITE\",\"source\":\"default\"},\"changed\":1767225600000}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'',:*:,LIVE,NAME,false,0,100",
        "prefix=,'',LIVE,NAME,false,0,100",
        "prefix=ab&deleted=true&sort=changed&order=desc&offset=5&limit=10,ab,ALL,CHANGED,true,5,10",
        "deletedOnly=true&sort=versions&order=asc&limit=1000,:*:,SOFT_DELETED,VERSIONS,false,0,1000",
        "limit=1001,:*:,LIVE,NAME,false,0,100"
    })
    void list_query_isPassedOn(
            String query, String prefix, Visibility visibility, Order order, boolean down, int offset, int limit) {
        http.get(PATH + "?" + query);

        assertThat(reads.asked).containsExactly(new SubjectPageQuery(prefix, visibility, order, down, offset, limit));
    }

    @ParameterizedTest
    @CsvSource({
        "sort=size,'400 {\"error_code\":400,\"message\":\"sort must be name, changed or versions: size\"}'",
        "order=up,'400 {\"error_code\":400,\"message\":\"order must be asc or desc: up\"}'",
        "limit=x,'404 {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}'"
    })
    void list_wrongQuery_isRefused(String query, String refusal) {
        assertThat(http.get(PATH + "?" + query)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"run-0-7\"", "W/\"run-0-7\"", "\"x\", \"run-0-7\"", "*"})
    void list_knownState_is304WithoutLooking(String known) {
        RawClient.Answer answer = server.send("GET " + PATH + "\nIf-None-Match: " + known, "");

        assertThat(answer.summary()).isEqualTo("304 -");
        assertThat(answer.headers()).doesNotContainKeys("Content-Length", "Content-Type");
        assertThat(answer.header("ETag")).isEqualTo("\"run-0-7\"");
        assertThat(reads.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"run-0-6\"", "run-0-7", "\"\"", "nonsense"})
    void list_otherState_isSent(String known) {
        RawClient.Answer answer = server.send("GET " + PATH + "\nIf-None-Match: " + known, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"run-0-7\"");
    }

    @Test
    void list_packed_hasATagOfItsOwn() {
        reads.summaries.add(summary());
        String head = "GET " + PATH + "\nAccept-Encoding: gzip";

        RawClient.Answer packed = server.send(head, "");
        RawClient.Answer again = server.send(head + "\nIf-None-Match: " + packed.header("ETag"), "");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("ETag")).isEqualTo("\"run-0-7-gzip\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo("\"run-0-7-gzip\"");
    }

    private SubjectSummary summary() {
        return new SubjectSummary(
                server.registry.put(":.c:a", 2, 7, Schema.of("\"int\"")),
                new SubjectSummary.Versions(2, 1),
                new SubjectSummary.References(3, 0),
                new InForce<>(CompatibilityLevel.FULL, Source.CONTEXT),
                new InForce<>(Mode.READWRITE, Source.DEFAULT),
                FakeRegistry.TIMESTAMP);
    }
}
