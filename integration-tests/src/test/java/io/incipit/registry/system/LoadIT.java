// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.Registration.Done;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many clients at once, and nothing goes wrong. */
class LoadIT {

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("load");

    @Test
    void register_manyAtOnce_allIsAnsweredAtOnceAndVersionsAreDense() {
        try (RegistryServer node = Nodes.start(Nodes.settings(broker, topic));
                Clients clients =
                        Clients.start(Registration.shuffled(1_000, 25, 1_000, 11), 32, List.of(Nodes.api(node)))) {

            List<Done> answered = clients.awaitAll();

            assertThat(answered).hasSize(1_000);
            assertThat(clients.refused()).isZero();
            assertThat(answered).extracting(Done::id).doesNotHaveDuplicates().allMatch(id -> id <= 1_000);
            new Ledger(answered).requireReadBack(Nodes.api(node));
        }
    }
}
