// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire to another node, and what is made of what comes back. */
class PeerWireTest {

    static final String BODY = "{\"schema\":\"text\"}";

    final PeerNode node = PeerNode.start("one");

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void write_sentOn_carriesWhatTheHolderNeeds() {
        try (RawPeer holder = RawPeer.answering("200 OK", "other", "{}")) {
            node.leavingWritesTo(holder.holder("other"));

            node.send("""
                    POST /subjects/s/versions?normalize=true
                    Content-Type: application/json
                    Accept: application/json
                    Authorization: Basic dTpw
                    X-Request-ID: r-1
                    X-Incipit-Command: c-1
                    Confluent-Accept-Unknown-Properties: true
                    X-Tenant: t-1
                    X-Incipit-Node-Of-Nobody: not sent
                    Cookie: not sent""", BODY);

            assertThat(holder.request())
                    .startsWith("POST /subjects/s/versions?normalize=true HTTP/1.1\n")
                    .contains("\nX-Forward: true\n", "\nX-Incipit-Cluster-Id: cluster-1\n")
                    .contains("\nX-Incipit-Topic: _schemas\n", "\nX-Incipit-Node: other\n")
                    .contains("\nContent-Type: application/json\n", "\nAccept: application/json\n")
                    .contains("\nAuthorization: Basic dTpw\n", "\nX-Request-ID: r-1\n", "\nX-Incipit-Command: c-1\n")
                    .contains("\nConfluent-Accept-Unknown-Properties: true\n", "\nX-Tenant: t-1\n")
                    .doesNotContain("not sent")
                    .endsWith("\n\n" + BODY);
        }
    }

    @Test
    void write_withoutAName_getsOneForAllNodes() {
        try (RawPeer holder = RawPeer.answering("503 Service Unavailable", "somebody else", "")) {
            node.leavingWritesTo(holder.holder("other"));

            RawClient.Answer answer = node.send("POST /subjects/s/versions", BODY);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(holder.request()).contains("\nX-Incipit-Command: " + answer.header("X-Incipit-Command") + "\n");
        }
    }

    @Test
    void write_anyPathOrQuery_getsThereInAnEqualSpelling() {
        try (RawPeer holder = RawPeer.answering("200 OK", "other", "{}")) {
            node.leavingWritesTo(holder.holder("other"));

            node.send("POST /subjects/a%2Fb%25|{c}[d]/versions?normalize=true&x=^%20", BODY);

            assertThat(holder.request())
                    .startsWith("POST /subjects/a%2Fb%25%7C%7Bc%7D%5Bd%5D/versions?normalize=true&x=%5E%20 HTTP/1.1\n");
        }
    }

    @Test
    void write_answered_keepsWhatTheAnswerSays() {
        String head = """
                HTTP/1.1 409 Conflict
                X-Incipit-Node: other
                Content-Type: text/odd
                Retry-After: 7
                X-Incipit-Referrers: total=1
                Set-Cookie: a=b
                Content-Length: 4

                """;
        try (RawPeer holder = new RawPeer(head.replace("\n", "\r\n") + "odd!")) {
            node.leavingWritesTo(holder.holder("other"));

            RawClient.Answer answer = node.send("POST /subjects/s/versions", BODY);

            assertThat(answer.summary()).isEqualTo("409 text/odd odd!");
            assertThat(answer.header("Retry-After")).isEqualTo("7");
            assertThat(answer.header("X-Incipit-Referrers")).isEqualTo("total=1");
            assertThat(answer.headers()).doesNotContainKeys("Set-Cookie", "X-Incipit-Node");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Good day\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-Incipit-Node: other\r\nContent-Length: 100\r\n\r\nhalf of it"
            })
    void write_noAnswerOfTheHolder_isDoneHere(String said) {
        try (RawPeer holder = new RawPeer(said)) {
            node.leavingWritesTo(holder.holder("other"));

            RawClient.Answer answer = node.send("POST /subjects/s/versions", BODY);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"id\":1");
            assertThat(node.cluster.unreachable).containsExactly(holder.holder("other"));
            assertThat(node.real.registry().stored).hasSize(1);
        }
    }
}
