// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.apache.kafka.common.IsolationLevel.READ_COMMITTED;
import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.Registration.Done;
import io.incipit.registry.system.RestApi.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two nodes write one log, and take the right to do so from each other. */
class TwoNodesIT {

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("two");
    final Map<String, String> settings = Nodes.settings(broker, topic);

    @Test
    void register_onBothAtOnce_allIsAnsweredAndBothAgree() {
        try (RegistryServer one = Nodes.start(settings);
                RegistryServer other = Nodes.start(settings);
                Clients clients = Clients.start(
                        Registration.shuffled(200, 10, 150, 3), 8, List.of(Nodes.api(one), Nodes.api(other)))) {

            List<Done> answered = clients.awaitAll();
            awaitAgreement(Nodes.api(one), Nodes.api(other));

            assertThat(clients.refused()).isZero();
            assertThat(answered).hasSize(200);
            new Ledger(answered)
                    .requireIdsUnique()
                    .requireReadBack(Nodes.api(one))
                    .requireReadBack(Nodes.api(other));
            Ledger.requireSameForAllReaders(
                    TopicRecords.read(broker, topic, READ_COMMITTED),
                    TopicRecords.read(broker, topic, READ_UNCOMMITTED));
        }
    }

    @Test
    void register_byTurns_eachBuildsOnWhatTheOtherWrote() {
        try (RegistryServer one = Nodes.start(settings);
                RegistryServer other = Nodes.start(settings)) {
            List<RestApi> registries = List.of(Nodes.api(one), Nodes.api(other));

            for (int i = 0; i < 6; i++) {
                Answer answer = registries.get(i % 2).register("shared", Registration.schema(i));

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().path("version").asInt()).isEqualTo(i + 1);
                assertThat(answer.body().path("id").asInt()).isEqualTo(i + 1);
            }
            awaitAgreement(registries.get(0), registries.get(1));
        }
    }

    private static void awaitAgreement(RestApi one, RestApi other) {
        Patience.until("both nodes agree", () -> Snapshot.of(one).equals(Snapshot.of(other)));
    }
}
