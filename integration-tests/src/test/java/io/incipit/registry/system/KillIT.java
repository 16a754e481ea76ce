// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static org.apache.kafka.common.IsolationLevel.READ_COMMITTED;
import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.SharedBroker;
import io.incipit.registry.app.HaltPoint;
import io.incipit.registry.app.RegistryServer;
import io.incipit.registry.system.Registration.Done;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills the registry in the middle of a thousand concurrent registrations, and looks for what was lost. */
class KillIT {

    static final int KILLED = 137;
    static final int CLIENTS = 16;
    static final int SUBJECTS = 50;
    static final int REGISTRATIONS = 1_000;

    /** Fewer than registrations, so that some contents are registered under two subjects. */
    static final int CONTENTS = 730;

    final String broker = SharedBroker.get().bootstrapServers();
    final String topic = Nodes.newTopic("kill");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path directory;

    @ParameterizedTest
    @CsvSource({"BEFORE_SEND, 21", "AFTER_SEND, 16", "AFTER_COMMIT_WAS_SENT, 34", "AFTER_COMMIT, 9", "BEFORE_ANSWER, 27"
    })
    void halt_inOneAppendOfMany_losesNothingAnswered(HaltPoint point, int append) {
        try (NodeProcess node = node()) {
            node.startToHalt(point, append);

            try (Clients clients = clients(node, append)) {
                int exit = node.awaitEnd();
                List<Done> answered = goOn(node, clients);

                assertThat(exit).isEqualTo(KILLED);
                requireNothingLost(answered);
            }
        }
    }

    @Test
    void kill_atAnyMoment_losesNothingAnswered() {
        try (NodeProcess node = node()) {
            node.start();

            try (Clients clients = clients(node, 1)) {
                Patience.until("a part is answered", () -> clients.answered() > REGISTRATIONS / 3);
                node.kill();
                int exit = node.awaitEnd();
                List<Done> answered = goOn(node, clients);

                assertThat(exit).isEqualTo(KILLED);
                requireNothingLost(answered);
            }
        }
    }

    private NodeProcess node() {
        return NodeProcess.in(directory, Nodes.settings(broker, topic));
    }

    private static Clients clients(NodeProcess node, long seed) {
        return Clients.start(
                Registration.shuffled(REGISTRATIONS, SUBJECTS, CONTENTS, seed), CLIENTS, List.of(node.api()));
    }

    /** At the same address, where the clients look for it. */
    private static List<Done> goOn(NodeProcess ended, Clients clients) {
        try (RegistryServer again = Nodes.start(ended.settings())) {
            List<Done> answered = clients.awaitAll();
            new Ledger(answered).requireReadBack(Nodes.api(again));
            return answered;
        }
    }

    private void requireNothingLost(List<Done> answered) {
        Ledger ledger = new Ledger(answered);

        assertThat(answered).hasSize(REGISTRATIONS);
        ledger.requireIdsUnique();
        Ledger.requireSameForAllReaders(
                TopicRecords.read(broker, topic, READ_COMMITTED), TopicRecords.read(broker, topic, READ_UNCOMMITTED));
        try (RegistryServer another = Nodes.start(Nodes.settings(broker, topic))) {
            ledger.requireReadBack(Nodes.api(another));
        }
    }
}
