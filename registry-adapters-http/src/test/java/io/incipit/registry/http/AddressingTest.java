// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.model.Holder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server makes of requests that say whom they are meant for. */
class AddressingTest {

    static final String BODY = "{\"schema\":\"text\"}";
    static final String HERE =
            "\nX-Forward: true\nX-Incipit-Cluster-Id: cluster-1\nX-Incipit-Topic: %s\nX-Incipit-Node: one"
                    .formatted(PeerNode.TOPIC);

    final PeerNode node = PeerNode.start("one");

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void write_meantForThisNode_goesAsForwarded() {
        RawClient.Answer answer = node.send("POST /subjects/s/versions" + HERE, BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Incipit-Node")).isEqualTo("one");
        assertThat(node.forwarded.registry().stored).hasSize(1);
        assertThat(node.real.registry().asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cluster-2, _schemas, one, 'Kafka cluster is cluster-1, not cluster-2'",
        "cluster-1, other, one, 'topic is _schemas, not other'",
        "cluster-1, _schemas, two, 'node is one, not two'",
        "cluster-2, _schemas, two, 'Kafka cluster is cluster-1, not cluster-2, node is one, not two'"
    })
    void write_meantForAnother_isNotTried(String cluster, String topic, String name, String difference) {
        String head = "POST /subjects/s/versions\nX-Forward: true\nX-Incipit-Cluster-Id: %s\nX-Incipit-Topic: %s\n"
                        .formatted(cluster, topic)
                + "X-Incipit-Node: " + name;

        RawClient.Answer answer = node.send(head, BODY);

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains(difference, "nothing was written");
        assertThat(answer.headers()).doesNotContainKey("X-Incipit-Holder-Node");
        assertThat(node.forwarded.registry().asked).isEmpty();
        assertThat(node.real.registry().asked).isEmpty();
    }

    @Test
    void write_addressedInPart_isNotTried() {
        RawClient.Answer answer = node.send("POST /subjects/s/versions\nX-Incipit-Node: one", BODY);

        assertThat(answer.status()).isEqualTo(421);
        assertThat(node.forwarded.registry().asked).isEmpty();
    }

    @Test
    void write_withXForwardAlone_isAClients() {
        RawClient.Answer answer = node.send("POST /subjects/s/versions\nX-Forward: true", BODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("X-Incipit-Node");
        assertThat(node.real.registry().stored).hasSize(1);
    }

    @Test
    void write_sentHereButHeldElsewhere_isNotSentOn() {
        try (PeerNode other = PeerNode.start("other")) {
            node.showingTheWayTo(other.holder());

            RawClient.Answer answer = node.send("POST /subjects/s/versions" + HERE, BODY);

            assertThat(answer.status()).isEqualTo(421);
            assertThat(answer.header("X-Incipit-Node")).isEqualTo("one");
            assertThat(answer.header("X-Incipit-Holder-Node")).isEqualTo("other");
            assertThat(answer.header("X-Incipit-Holder-Url"))
                    .isEqualTo(other.holder().url());
            assertThat(other.forwarded.registry().asked).isEmpty();
        }
    }

    @Test
    void dryRun_meantForThisNode_isADryRun() {
        RawClient.Answer answer = node.send("POST /subjects/s/versions?dryRun=true" + HERE, BODY);

        assertThat(answer.header("X-Incipit-Dry-Run")).isEqualTo("true");
        assertThat(node.forwarded.registry().asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /schemas/types", "HEAD /schemas/types", "OPTIONS /schemas/types"})
    void read_meantForAnother_isAnsweredAsAnyOther(String line) {
        node.real.registry().heldBy.add(new Holder("other", "http://127.0.0.1:1"));

        RawClient.Answer answer = node.send(line + HERE.replace("one", "two"), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("X-Incipit-Node");
    }

    @Test
    void lookUp_meantForAnother_isAnsweredAsAnyOther() {
        RawClient.Answer answer = node.send("POST /subjects/s" + HERE.replace("one", "two"), BODY);

        assertThat(answer.body()).contains("40401");
    }
}
