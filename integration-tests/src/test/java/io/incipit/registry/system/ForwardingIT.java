// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.apache.kafka.common.IsolationLevel.READ_COMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.RestApi.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nodes on one topic leave the writing to one of them. */
class ForwardingIT {

    static final String ANNOUNCEMENT = "\"NOOP\"";

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("forwarding");
    final Map<String, String> settings = Nodes.settings(broker, topic);

    @Test
    void writes_onThreeNodesByTurns_areDoneByOne() {
        try (RegistryServer one = Nodes.start(settings);
                RegistryServer two = Nodes.start(settings);
                RegistryServer three = Nodes.start(settings)) {
            List<RestApi> nodes = List.of(Nodes.api(one), Nodes.api(two), Nodes.api(three));
            nodes.get(0).register("first", Registration.schema(0));
            awaitVersions(nodes, "first", 1);

            for (int i = 0; i < 12; i++) {
                RestApi node = nodes.get(i % 3);
                Answer answer = node.register("shared", Registration.schema(i));

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().path("version").asInt()).isEqualTo(i + 1);
                // No waiting: who has written through a node reads there what was written.
                assertThat(node.get("/subjects/shared/versions").body()).hasSize(i + 1);
            }

            assertThat(announcements()).isEqualTo(1);
        }
    }

    @Test
    void writes_holderCannotBeReached_areDoneAllTheSame() {
        Map<String, String> lost = Nodes.with(settings, Map.of("host.port", "1"));
        try (RegistryServer unreachable = Nodes.start(lost);
                RegistryServer other = Nodes.start(settings)) {
            Nodes.api(unreachable).register("shared", Registration.schema(0));
            awaitVersions(List.of(Nodes.api(other)), "shared", 1);

            Answer answer = Nodes.api(other).register("shared", Registration.schema(1));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void writes_urlLeadsToAnotherRegistry_areNotDoneThere() {
        String foreignTopic = Nodes.newTopic("foreign");
        try (RegistryServer foreign = Nodes.start(Nodes.settings(broker, foreignTopic))) {
            String port = Integer.toString(foreign.baseUri().getPort());
            try (RegistryServer mistaken = Nodes.start(Nodes.with(settings, Map.of("host.port", port)));
                    RegistryServer other = Nodes.start(settings)) {
                Nodes.api(mistaken).register("shared", Registration.schema(0));
                awaitVersions(List.of(Nodes.api(other)), "shared", 1);

                Answer answer = Nodes.api(other).register("shared", Registration.schema(1));

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().path("version").asInt()).isEqualTo(2);
                assertThat(Nodes.api(foreign).get("/subjects").body()).isEmpty();
                assertThat(TopicRecords.read(broker, foreignTopic, READ_COMMITTED)
                                .all())
                        .isEmpty();
            }
        }
    }

    private long announcements() {
        return TopicRecords.read(broker, topic, READ_COMMITTED).count(ANNOUNCEMENT);
    }

    private static void awaitVersions(List<RestApi> nodes, String subject, int count) {
        Patience.until("all nodes know " + subject, () -> nodes.stream()
                .allMatch(node ->
                        node.get("/subjects/" + subject + "/versions").body().size() == count));
    }
}
