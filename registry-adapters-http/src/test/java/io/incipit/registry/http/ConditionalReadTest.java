// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Schema;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a schema is not sent to who has it. */
class ConditionalReadTest {

    static final Schema SCHEMA =
            Schema.of("{\"type\":\"fixed\",\"name\":\"%s\",\"size\":1}".formatted("N".repeat(2000)));

    final TestServer server = new TestServer(TestServer.CONFIG);

    @BeforeEach
    void putSchema() {
        server.registry.put("s", 1, 1, SCHEMA);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemas/ids/1",
                "/schemas/ids/1?subject=s",
                "/schemas/ids/1/schema",
                "/subjects/s/versions/1",
                "/subjects/s/versions/latest",
                "/subjects/s/versions/1/schema",
                "/subjects",
                "/subjects?subjectPrefix=s&limit=1"
            })
    void get_withTheTagOfItsAnswer_is304(String path) {
        RawClient.Answer first = server.get(path);

        RawClient.Answer again = server.send("GET " + path + "\nIf-None-Match: " + first.header("ETag"), "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.summary()).isEqualTo("304 -");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.headers()).doesNotContainKeys("Content-Length", "Content-Type");
    }

    @Test
    void get_byGuidWithTheTagOfItsAnswer_is304() {
        String path = "/schemas/guids/" + SCHEMA.guid();
        RawClient.Answer first = server.get(path);

        RawClient.Answer again = server.send("GET " + path + "\nIf-None-Match: " + first.header("ETag"), "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.summary()).isEqualTo("304 -");
    }

    @Test
    void get_latestAfterAnotherVersion_isSentWithAnotherTag() {
        RawClient.Answer before = server.get("/subjects/s/versions/latest");
        server.registry.put("s", 2, 2, Schema.of("\"int\""));

        RawClient.Answer after =
                server.send("GET /subjects/s/versions/latest\nIf-None-Match: " + before.header("ETag"), "");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void get_listAfterAnotherSubject_isSentWithAnotherTag() {
        RawClient.Answer before = server.get("/subjects");
        server.registry.put("t", 1, 2, Schema.of("\"int\""));

        RawClient.Answer after = server.send("GET /subjects\nIf-None-Match: " + before.header("ETag"), "");

        assertThat(after.summary()).isEqualTo("200 v1 [\"s\",\"t\"]");
        assertThat(server.get("/subjects?limit=1").summary()).isEqualTo("200 v1 [\"s\"]");
    }

    @Test
    void get_packedAgain_isTheSameWithATagOfItsOwn() {
        String plain = Objects.requireNonNull(server.get("/schemas/ids/1").header("ETag"));
        String head = "GET /schemas/ids/1\nAccept-Encoding: gzip";

        RawClient.Answer first = server.send(head, "");
        RawClient.Answer again = server.send(head, "");
        RawClient.Answer known = server.send(head + "\nIf-None-Match: " + first.header("ETag"), "");

        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.header("ETag")).isEqualTo(plain.replaceAll("\"$", "-gzip\""));
        assertThat(again.header("Content-Length")).isEqualTo(first.header("Content-Length"));
        assertThat(known.status()).isEqualTo(304);
    }

    @Test
    void get_otherRendering_hasNoTag() {
        assertThat(server.get("/schemas/ids/1?fetchMaxId=true").headers()).doesNotContainKey("ETag");
    }
}
